import { canonicalJson, isDecimalString, pointer, Rational, type RuleSet } from '@plumbline/core';

type ChangeKind = 'added' | 'removed' | 'changed';
type ChangeSubject =
  | 'rule'
  | 'parameter'
  | 'condition'
  | 'indicator'
  | 'category'
  | 'grade'
  | 'rounding'
  | 'readings'
  | 'framework'
  | 'input'
  | 'description';

/**
 * One difference between two versions that means something. `key` is what it is about (a rule's id, an indicator's code, a
 * parameter's name), `path` where inside, `before` and `after` plain texts. `scoring` is false where no score can change.
 */
export type RuleSetChange = {
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  readonly key: string;
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly scoring: boolean;
};

/**
 * What changed between two versions, by rule id and indicator code. The order of keys, of entries with an id and of combined
 * conditions does not count, nor does the spelling of a number ("0.60" is "0.6").
 */
export function diffRuleSets(before: RuleSet, after: RuleSet): RuleSetChange[] {
  return [
    ...diffSection('rule', byKey(before.rules, 'id'), byKey(after.rules, 'id')),
    ...diffSection('parameter', before.parameters, after.parameters),
    ...diffSection('condition', before.conditions, after.conditions),
    ...diffSection('input', before.inputs ?? {}, after.inputs ?? {}),
    ...diffSection('category', byKey(before.framework.categories, 'id'), byKey(after.framework.categories, 'id')),
    ...diffSection('indicator', byKey(before.framework.indicators, 'code'), byKey(after.framework.indicators, 'code')),
    ...diffSection('grade', byKey(before.grades, 'id'), byKey(after.grades, 'id')),
    ...diffSection('rounding', before.rounding, after.rounding),
    ...diffSection('readings', before.readings, after.readings),
    ...diffSection('framework', frameworkHead(before), frameworkHead(after)),
    ...diffSection('description', head(before), head(after)),
  ];
}

const frameworkHead = ({ framework: { categories: _, indicators: __, ...rest }, gradeOn }: RuleSet) => ({
  ...rest,
  gradeOn,
});
const head = ({ title, references, effective }: RuleSet) => ({ title, references, effective });

type Entries = Readonly<Record<string, unknown>>;

function byKey<T extends object>(list: readonly T[], member: keyof T & string): Entries {
  return Object.fromEntries(list.map((entry) => [String(entry[member]), entry]));
}

function diffSection(subject: ChangeSubject, before: Entries, after: Entries): RuleSetChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const [was, is] = [own(before, key), own(after, key)];
    const change = (kind: ChangeKind, path: string, from: unknown, to: unknown): RuleSetChange => ({
      kind,
      subject,
      key,
      path,
      before: print(from),
      after: print(to),
      scoring: subject !== 'description' && !isProse(subject, path) && ![was, is].every(givesNoPoints),
    });
    if (was === undefined) return [change('added', '', undefined, is)];
    if (is === undefined) return [change('removed', '', was, undefined)];
    return leaves(was, is, '').map(({ path, from, to }) => change('changed', path, from, to));
  });
}

const own = (entries: Entries, key: string) => (Object.hasOwn(entries, key) ? entries[key] : undefined);

/** A finding has no points: neither has a rule that is not there. */
const givesNoPoints = (rule: unknown) => rule === undefined || (isPlain(rule) && rule.phase === 'finding');

/** Read by people only. A Chinese label of a category, or an indicator's name, is also what rows of a form are matched with. */
const isProse = (subject: ChangeSubject, path: string) =>
  /^\/(title|sentence|references)(\/|$)|\/label\/en$/.test(path) || (subject === 'grade' && path.startsWith('/label'));

type Leaf = { readonly path: string; readonly from: unknown; readonly to: unknown };

/** The smallest parts that differ. Lists of unequal length are one part, unless their entries have ids to go by. */
function leaves(from: unknown, to: unknown, path: string): Leaf[] {
  if (same(from, to) || sameInAnyOrder(from, to, path)) return [];
  const [was, is] = [byId(from) ?? from, byId(to) ?? to];
  if (isPlain(was) && isPlain(is)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return keys.flatMap((key) => leaves(own(was, key), own(is, key), path + pointer(key)));
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    return from.flatMap((entry, index) => leaves(entry, to[index], path + pointer(index)));
  }
  return [{ path, from, to }];
}

/** A list of entries with an id each, such as groups and bands, as entries by id. */
function byId(list: unknown): Entries | null {
  if (!Array.isArray(list)) return null;
  const entries = list.flatMap((entry) =>
    isPlain(entry) && typeof entry.id === 'string' ? [[entry.id, entry] as const] : [],
  );
  const byName = Object.fromEntries(entries);
  return Object.keys(byName).length === list.length ? byName : null;
}

/** Conditions hold together or apart in any order, and so do the words of a list. */
function sameInAnyOrder(from: unknown, to: unknown, path: string): boolean {
  if (!Array.isArray(from) || !Array.isArray(to)) return false;
  const unordered = /\/(all|any)$/.test(path) || [...from, ...to].every((entry) => typeof entry === 'string');
  const sorted = (list: readonly unknown[]) => list.map(canonicalJson).sort().join('\n');
  return unordered && sorted(from) === sorted(to);
}

const isPlain = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function same(a: unknown, b: unknown): boolean {
  if (isDecimalString(a) && isDecimalString(b)) return Rational.of(a).equals(Rational.of(b));
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}

function print(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : canonicalJson(value);
}
