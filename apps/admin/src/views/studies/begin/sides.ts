/** A version or a draft as one choice, as it stands in lists and in addresses. */
export type Candidate =
  | { readonly kind: 'version'; readonly ruleSetId: string; readonly version: string }
  | { readonly kind: 'draft'; readonly draftId: string };

const DRAFT = 'draft:';

/** `id@version`, or `draft:` and its identifier. */
export const keyOf = (candidate: Candidate): string =>
  candidate.kind === 'draft' ? `${DRAFT}${candidate.draftId}` : `${candidate.ruleSetId}@${candidate.version}`;

type Side = {
  readonly kind: string;
  readonly ruleSetId: string | null;
  readonly version: string | null;
  readonly draftId: string | null;
};

/** What was tried, to be chosen again. */
export const choiceOf = ({ kind, draftId, ruleSetId, version }: Side): Candidate =>
  kind === 'draft'
    ? { kind, draftId: draftId ?? '' }
    : { kind: 'version', ruleSetId: ruleSetId ?? '', version: version ?? '' };

/** What a key stands for; null for what is none. */
export function candidateOf(key: string): Candidate | null {
  if (key.startsWith(DRAFT))
    return key.length > DRAFT.length ? { kind: 'draft', draftId: key.slice(DRAFT.length) } : null;
  const [ruleSetId = '', version = '', ...more] = key.split('@');
  return ruleSetId === '' || version === '' || more.length > 0 ? null : { kind: 'version', ruleSetId, version };
}

/** What is compared with: a version by its key, or one of these. */
const PLAIN_BASES = ['official', 'declared'] as const;
type PlainBase = (typeof PLAIN_BASES)[number];
export type Base = { readonly kind: PlainBase } | Extract<Candidate, { kind: 'version' }>;

export function baseOf(key: string): Base | null {
  const plain = PLAIN_BASES.find((one) => one === key);
  if (plain) return { kind: plain };
  const candidate = candidateOf(key);
  return candidate?.kind === 'version' ? candidate : null;
}
