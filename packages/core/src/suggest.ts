/** A longer name is no misspelling of anything. */
const LONGEST = 200;

/**
 * The known name nearest to a misspelt one, or null when none is near. Case does not count, and two letters changed round count
 * as one mistake.
 *
 * @example suggest('ratoi', ['met', 'ratio']) // 'ratio'
 */
export function suggest(name: string, known: Iterable<string>): string | null {
  if (name === '' || name.length > LONGEST) return null;
  const wanted = name.toLowerCase();
  let found: string | null = null;
  let fewest = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const mistakes = distance(wanted, candidate.toLowerCase());
    // Of a short name hardly anything may be left: "xyz" is no misspelling of "met".
    if (mistakes >= fewest || mistakes >= Math.max(name.length, candidate.length)) continue;
    found = candidate;
    fewest = mistakes;
  }
  return found;
}

/** Letters to add, drop, change or swap with their neighbour to make one word of the other. */
function distance(a: string, b: string): number {
  let [older, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (older[j - 2] ?? Number.POSITIVE_INFINITY) + 1 : kept;
      row.push(Math.min(kept, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [older, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
