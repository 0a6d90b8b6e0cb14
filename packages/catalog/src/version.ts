/** Orders versions as semver does for their three numbers; a pre-release comes before its release. */
export function compareVersions(a: string, b: string): number {
  const [mainA = '', preA] = splitOnce(a);
  const [mainB = '', preB] = splitOnce(b);
  const [numbersA, numbersB] = [mainA.split('.').map(Number), mainB.split('.').map(Number)];
  for (let index = 0; index < 3; index++) {
    const difference = (numbersA[index] ?? 0) - (numbersB[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (preA === preB) return 0;
  if (preA === undefined) return 1;
  if (preB === undefined) return -1;
  return preA < preB ? -1 : 1;
}

function splitOnce(version: string): [string, string | undefined] {
  const dash = version.indexOf('-');
  return dash < 0 ? [version, undefined] : [version.slice(0, dash), version.slice(dash + 1)];
}
