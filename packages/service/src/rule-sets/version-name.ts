import { compareVersions } from '@plumbline/catalog';
import type { RuleSetVersionRecord } from '@plumbline/storage';

/** A version as people and documents name it: `cn-mof-2020-10@1.0.0`. */
export const versionName = ({ ruleSetId, version }: { readonly ruleSetId: string; readonly version: string }) =>
  `${ruleSetId}@${version}`;

/** The version with the highest number, whenever it was published; null of none. */
export function newestOf(versions: readonly RuleSetVersionRecord[]): RuleSetVersionRecord | null {
  return [...versions].sort((a, b) => compareVersions(b.version, a.version))[0] ?? null;
}

/** A number to begin the next version with: the next minor one, and the release itself behind a pre-release. */
export function nextVersion(versions: readonly RuleSetVersionRecord[]): string {
  const newest = newestOf(versions);
  if (!newest) return '1.0.0';
  const [release = '', preRelease] = newest.version.split(/-(.*)/s);
  if (preRelease !== undefined) return release;
  const [major = '0', minor = '0'] = release.split('.');
  return `${major}.${BigInt(minor) + 1n}.0`;
}
