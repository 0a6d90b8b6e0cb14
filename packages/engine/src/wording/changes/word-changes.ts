import { type Language, pointerSegments, type RuleSet } from '@plumbline/core';
import { diffRuleSets, type RuleSetChange } from '../../diff/diff.ts';
import { own } from '../fact-text.ts';
import { type RuleWording, ruleWording } from '../rule-wording.ts';
import { headText, memberText, partText } from './member-text.ts';
import { MEMBER_WORDS, SUBJECT_WORDS } from './subject-words.ts';

/** All that changed about one part of a rule set, such as a rule or a parameter, in words. */
export type WordedChange = Pick<RuleSetChange, 'subject' | 'key' | 'kind' | 'scoring'> & {
  /** What it is called: `规则 “未达目标”`. */
  readonly name: string;
  /** Where it stands in the document after the change; null where it is gone. */
  readonly at: readonly (string | number)[] | null;
  readonly details: readonly ChangeDetail[];
};

export type ChangeDetail = {
  /** Which member of the part; null for the part as a whole. */
  readonly name: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly scoring: boolean;
};

type Side = { readonly ruleSet: RuleSet; readonly words: RuleWording };
type Sides = { readonly before: Side; readonly after: Side };

/**
 * What changed between two versions, in words, one entry for each part: as {@link diffRuleSets} has it, with what a rule or a condition says as a whole in
 * place of the figure that is another.
 *
 * @example wordChanges(before, after, 'zh')[0] // { name: '参数 passMark', details: [{ name: null, before: '0.6', after: '0.7', … }], … }
 */
export function wordChanges(before: RuleSet, after: RuleSet, language: Language): readonly WordedChange[] {
  const sides: Sides = {
    before: { ruleSet: before, words: ruleWording(before, language) },
    after: { ruleSet: after, words: ruleWording(after, language) },
  };
  const parts = new Map<string, RuleSetChange[]>();
  for (const change of diffRuleSets(before, after)) {
    const name = `${change.subject} ${change.key}`;
    parts.set(name, [...(parts.get(name) ?? []), change]);
  }
  return [...parts.values()].flatMap((changes) => {
    const [first] = changes;
    return first ? [wordedChange(first, changes, sides)] : [];
  });
}

function wordedChange(first: RuleSetChange, changes: readonly RuleSetChange[], sides: Sides): WordedChange {
  const { subject, key, kind } = first;
  const { ruleSet, words } = kind === 'removed' ? sides.before : sides.after;
  return {
    subject,
    key,
    kind,
    scoring: changes.some(({ scoring }) => scoring),
    name: nameOf(subject, key, ruleSet, words),
    at: kind === 'removed' ? null : placeOf(subject, key, ruleSet),
    details: kind === 'changed' ? detailsOf(changes, sides) : [wholeDetail(first, sides)],
  };
}

function nameOf(subject: RuleSetChange['subject'], key: string, ruleSet: RuleSet, words: RuleWording): string {
  const kind = words.pick(SUBJECT_WORDS[subject]);
  const entry = entryOf(subject, key, ruleSet);
  const { title, label, name } = (typeof entry === 'object' && entry !== null ? entry : {}) as Named;
  if (subject === 'framework' || subject === 'description' || subject === 'rounding' || subject === 'readings') {
    const member = own(MEMBER_WORDS, key);
    return words.say(`${kind}：${member?.zh ?? key}`, `${kind}: ${member?.en ?? key}`);
  }
  const called = title ?? label;
  const quoted = called ? words.pick(called) : (name ?? null);
  return quoted === null ? `${kind} ${key}` : `${kind} “${quoted}”`;
}

type Named = {
  readonly title?: { zh: string; en: string };
  readonly label?: { zh: string; en: string };
  name?: string;
};

function wholeDetail({ subject, key, kind, scoring }: RuleSetChange, { before, after }: Sides): ChangeDetail {
  const textOf = ({ ruleSet, words }: Side) => wholeText(subject, key, ruleSet, words);
  return {
    name: null,
    before: kind === 'added' ? null : textOf(before),
    after: kind === 'removed' ? null : textOf(after),
    scoring,
  };
}

function wholeText(subject: RuleSetChange['subject'], key: string, ruleSet: RuleSet, words: RuleWording): string {
  const entry = entryOf(subject, key, ruleSet);
  return subject === 'framework' || subject === 'description'
    ? headText(key, entry, words)
    : partText(subject, entry, words);
}

/** Subjects that are told as a whole: of a figure, or of a condition, no member has a name. */
const WHOLE: ReadonlySet<RuleSetChange['subject']> = new Set([
  'parameter',
  'condition',
  'rounding',
  'readings',
  'framework',
  'description',
]);

function detailsOf(changes: readonly RuleSetChange[], sides: Sides): readonly ChangeDetail[] {
  const members = new Map<string | null, RuleSetChange[]>();
  for (const change of changes) {
    const member = WHOLE.has(change.subject) ? null : (pointerSegments(change.path)[0] ?? null);
    members.set(member, [...(members.get(member) ?? []), change]);
  }
  return [...members].flatMap(([member, list]) => memberDetails(member, list, sides));
}

function memberDetails(member: string | null, changes: readonly RuleSetChange[], sides: Sides): ChangeDetail[] {
  const [first] = changes;
  if (!first) return [];
  const name = member === null ? null : sides.after.words.pick(own(MEMBER_WORDS, member) ?? { zh: member, en: member });
  const textOf = ({ ruleSet, words }: Side) =>
    member === null
      ? wholeText(first.subject, first.key, ruleSet, words)
      : memberText(first.subject, entryOf(first.subject, first.key, ruleSet), member, words);
  const [before, after] = [textOf(sides.before), textOf(sides.after)];
  const scoring = changes.some((change) => change.scoring);
  if (before !== after) return [{ name, before, after, scoring }];
  // The words are the same, the document is not: an English title under a Chinese page, say.
  return changes.map(({ path, before: was, after: is, scoring: counts }) => ({
    name: `${name ?? ''}${path.slice(member === null ? 0 : member.length + 1)}`,
    before: was,
    after: is,
    scoring: counts,
  }));
}

function entryOf(subject: RuleSetChange['subject'], key: string, ruleSet: RuleSet): unknown {
  return placeOf(subject, key, ruleSet)?.reduce<unknown>(
    (value, segment) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[segment],
    ruleSet,
  );
}

function placeOf(
  subject: RuleSetChange['subject'],
  key: string,
  { rules, grades, framework }: RuleSet,
): readonly (string | number)[] | null {
  const inList = (path: readonly string[], index: number) => (index < 0 ? null : [...path, index]);
  switch (subject) {
    case 'rule':
      return inList(
        ['rules'],
        rules.findIndex(({ id }) => id === key),
      );
    case 'grade':
      return inList(
        ['grades'],
        grades.findIndex(({ id }) => id === key),
      );
    case 'category':
      return inList(
        ['framework', 'categories'],
        framework.categories.findIndex(({ id }) => id === key),
      );
    case 'indicator':
      return inList(
        ['framework', 'indicators'],
        framework.indicators.findIndex(({ code }) => code === key),
      );
    case 'parameter':
      return ['parameters', key];
    case 'condition':
      return ['conditions', key];
    case 'input':
      return ['inputs', key];
    case 'rounding':
      return ['rounding', key];
    case 'readings':
      return ['readings', key];
    case 'framework':
      return key === 'gradeOn' ? ['gradeOn'] : ['framework', key];
    case 'description':
      return [key];
  }
}
