import type { Package } from './read-tree.ts';

/** Something that is known against versions of a package. */
export type Advisory = {
  readonly name: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
};

/** What a registry said; a reason where it said nothing that could be used. */
export type RegistryAnswer =
  | { readonly kind: 'answered'; readonly advisories: readonly Advisory[] }
  | { readonly kind: 'silent'; readonly reason: string };

export const isGrave = ({ severity }: Advisory): boolean => severity === 'high' || severity === 'critical';

const PATIENCE_MILLISECONDS = 15_000;

/**
 * Asks a registry what is known against these versions, all in one request, as npm does. A registry that cannot be reached, refuses, or answers something
 * else has said nothing: that is not the same as knowing of nothing.
 */
export async function askRegistry(
  registry: string,
  packages: readonly Package[],
  patience = PATIENCE_MILLISECONDS,
): Promise<RegistryAnswer> {
  const versions: Record<string, string[]> = {};
  for (const { name, version } of packages) versions[name] = [...(versions[name] ?? []), version];
  try {
    const response = await fetch(`${registry.replace(/\/$/, '')}/-/npm/v1/security/advisories/bulk`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(versions),
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return silent(`the registry answers ${response.status} to questions about advisories`);
    return read(await response.json());
  } catch (error) {
    return silent(`the registry cannot be asked: ${reasonOf(error)}`);
  }
}

const silent = (reason: string): RegistryAnswer => ({ kind: 'silent', reason });

function read(body: unknown): RegistryAnswer {
  const lists = isRecord(body) ? Object.entries(body) : null;
  const advisories = lists?.flatMap(([name, list]) =>
    Array.isArray(list) ? list.map((one) => toAdvisory(name, one)) : [null],
  );
  if (!advisories || advisories.includes(null)) return silent('the registry answers something else than advisories');
  return { kind: 'answered', advisories: advisories.filter((one) => one !== null) };
}

function toAdvisory(name: string, one: unknown): Advisory | null {
  if (!isRecord(one)) return null;
  const { severity, title, url } = one;
  return typeof severity === 'string' ? { name, severity, title: String(title ?? ''), url: String(url ?? '') } : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `fetch failed` says nothing; what it failed at stands below. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown';
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}
