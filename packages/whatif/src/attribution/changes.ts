import type { RuleSet } from '@plumbline/core';
import { diffRuleSets, type RuleSetChange } from '@plumbline/engine';

/** What kind of thing changed between two versions, as an account of it names it. */
export type ChangeKind =
  | 'rule-added'
  | 'rule-removed'
  | 'condition'
  | 'method'
  | 'priority'
  | 'parameter'
  | 'weights'
  | 'readings'
  | 'framework'
  | 'rounding'
  | 'several';

/** One change that is accounted for by itself: switched on or off as a whole. */
export type Change = {
  /** Tells changes of one pair of versions apart: `parameter passMark`. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** What it is about: a rule's id, a parameter's name, an indicator's code. */
  readonly keys: readonly string[];
};

/** More changes than these are not told apart of one form: every one doubles what must be scored. */
export const MOST_CHANGES = 10;

/** The same of all forms of an archive. */
export const MOST_CHANGES_OF_MANY = 6;

/** Rounding is switched together, and has a line of its own in every account. */
export const ROUNDING = 'rounding';

/** A rule and a named condition may have one name, and so may an input and a category. */
export const changeId = (kind: ChangeKind, subject: RuleSetChange['subject'], key: string) =>
  kind === 'condition' || kind === 'framework' ? `${kind} ${subject} ${key}` : `${kind} ${key}`;

/**
 * The changes between two versions that can move points, each once: conditions, methods and priorities of a rule apart. Where
 * there are too many, those of a rule are taken together, then those of a kind.
 */
export function changesBetween(base: RuleSet, candidate: RuleSet): readonly Change[] {
  const found = new Map<string, Change>();
  for (const change of diffRuleSets(base, candidate)) {
    if (!change.scoring || change.subject === 'grade') continue;
    const kind = kindOf(change);
    if (kind === null) continue;
    const id = kind === 'rounding' ? ROUNDING : changeId(kind, change.subject, change.key);
    found.set(id, { id, kind, keys: kind === 'rounding' ? [] : [change.key] });
  }
  return [...found.values()];
}

function kindOf({ subject, kind, path, key }: RuleSetChange): ChangeKind | null {
  switch (subject) {
    case 'rule':
      if (kind !== 'changed') return kind === 'added' ? 'rule-added' : 'rule-removed';
      if (path.startsWith('/conditions')) return 'condition';
      return path.startsWith('/priority') ? 'priority' : 'method';
    case 'parameter':
      // One that nobody reads any more, or not yet, moves nothing by itself.
      return kind === 'changed' ? 'parameter' : null;
    case 'condition':
      return kind === 'changed' ? 'condition' : null;
    case 'indicator':
      return 'weights';
    case 'rounding':
      return 'rounding';
    case 'readings':
      return 'readings';
    case 'category':
    case 'input':
      return 'framework';
    case 'framework':
      return key === 'gradeOn' ? null : 'framework';
    default:
      return null;
  }
}

/**
 * Ways to switch changes together, each with fewer bundles than the one before: every change by itself, those of a rule, those of a
 * kind, those of a sort of kinds, all of them. Who is in a bundle does not hang on any order.
 */
export function bundlings(changes: readonly Change[]): readonly (readonly (readonly Change[])[])[] {
  const by = (keyOf: (change: Change) => string) => {
    const groups = new Map<string, Change[]>();
    for (const change of changes) groups.set(keyOf(change), [...(groups.get(keyOf(change)) ?? []), change]);
    return [...groups.values()];
  };
  return [
    by(({ id }) => id),
    by(({ kind, keys }) => (isOfRule(kind) ? `rule ${keys.join()}` : `${kind} ${keys.join()}`)),
    by(({ kind }) => kind),
    by(({ kind }) => sortOf(kind)),
    by(() => ''),
  ];
}

const isOfRule = (kind: ChangeKind) => kind === 'condition' || kind === 'method' || kind === 'priority';

/** Four sorts; rounding, which has a line of its own in accounts, is not among others. */
function sortOf(kind: ChangeKind): string {
  if (kind === 'rounding' || kind === 'parameter') return kind;
  return isOfRule(kind) || kind === 'rule-added' || kind === 'rule-removed' ? 'rules' : 'frame';
}

/** A bundle under one name. */
export function nameOf(changes: readonly Change[]): Change {
  const [first] = changes;
  if (!first) throw new Error('A bundle of nothing');
  if (changes.length === 1) return first;
  const kinds = new Set(changes.map(({ kind }) => kind));
  return {
    id: changes.map(({ id }) => id).join(' + '),
    kind: kinds.size === 1 ? first.kind : 'several',
    keys: [...new Set(changes.flatMap(({ keys }) => keys))],
  };
}
