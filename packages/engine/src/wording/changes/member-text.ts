import type {
  Comparator,
  Condition,
  Framework,
  GroupDefinition,
  InputDefinition,
  LegalReference,
  LocalizedText,
  RuleSet,
  ScoringRule,
} from '@plumbline/core';
import { canonicalJson } from '@plumbline/core';
import { roundingText, ruleTerms, terms } from '@plumbline/locale';
import type { RuleSetChange } from '../../diff/diff.ts';
import { conditionText } from '../condition-text.ts';
import { eventWording } from '../event-wording.ts';
import { own, valueText } from '../fact-text.ts';
import type { RuleWording } from '../rule-wording.ts';
import { sentenceText } from '../sentence-text.ts';

type Subject = RuleSetChange['subject'];
type Entry = Readonly<Record<string, unknown>>;

/** What a member of a part says, in words; null where it is not there. The rule set has been checked: a member is what the contract makes it. */
export function memberText(subject: Subject, entry: unknown, member: string, words: RuleWording): string | null {
  const value = isEntry(entry) ? own(entry, member) : undefined;
  if (value === undefined) return null;
  const texts: Readonly<Record<string, (value: never) => string>> | undefined = TEXTS[subject]?.(words, entry as never);
  const text = own(texts ?? {}, member) ?? own(shared(words), member);
  return text === undefined || value === null ? plain(value, words) : text(value as never);
}

/** A part as a whole, in a line or two. */
export function partText(subject: Subject, entry: unknown, words: RuleWording): string {
  const { pick, say } = words;
  const the = entry as never;
  switch (subject) {
    case 'rule':
      return ruleText(the, words);
    case 'condition':
      return conditionText(the as Condition, words);
    case 'grade':
      return say(`自 ${(the as { from: string }).from} 分起`, `from ${(the as { from: string }).from} points`);
    case 'input':
      return pick(ruleTerms.inputTypes[(the as InputDefinition).type]);
    case 'rounding':
      return roundingText(the, words.language);
    case 'readings':
      return typeof entry === 'string' ? pick(ruleTerms.comparators[entry as Comparator]) : plain(entry, words);
    case 'indicator':
    case 'category': {
      const { maxScore } = the as { maxScore?: string | null };
      return maxScore ? say(`分值 ${maxScore}`, `maximum score ${maxScore}`) : '';
    }
    default:
      return plain(entry, words);
  }
}

function ruleText({ conditions, ...rule }: ScoringRule, words: RuleWording): string {
  const when = conditionText(conditions, words);
  return words.say(`${when}时：${effectText(rule, words)}`, `Where ${when}: ${effectText(rule, words)}`);
}

function effectText(rule: Pick<ScoringRule, 'phase' | 'event'>, words: RuleWording): string {
  const { text, table, bounds } = eventWording(rule, words);
  const rows = table === null ? [] : table.rows.map((row) => row.join(' → '));
  return [
    text,
    ...(bounds === null ? [] : [words.say(`${bounds}。`, ` Limits: ${bounds}.`)]),
    ...(rows.length === 0 ? [] : [words.say(`${rows.join('；')}。`, ` ${rows.join('; ')}.`)]),
  ].join('');
}

type Texts = Readonly<Record<string, (value: never) => string>>;

/** Members whose words depend on the part they are of. */
const TEXTS: Readonly<Partial<Record<Subject, (words: RuleWording, entry: never) => Texts>>> = {
  rule: (words, rule: ScoringRule) => ({
    conditions: (condition: Condition) => conditionText(condition, words),
    event: () => effectText(rule, words),
    sentence: (sentence: LocalizedText) => sentenceText(sentence, words),
    phase: (phase: ScoringRule['phase']) => words.pick(terms.phases[phase]),
    item: (item: ScoringRule['item']) => words.pick(terms.itemKinds[item]),
  }),
  indicator: (words) => ({
    category: (id: string) => valueText('category', id, words),
    group: (id: string) => valueText('group', id, words),
    direction: (direction: 'higher' | 'lower') => words.pick(ruleTerms.directions[direction]),
    rule: (id: string) => words.ruleName(id),
  }),
  category: (words) => ({
    groups: (groups: readonly GroupDefinition[]) =>
      listed(
        groups.map((group) => groupText(group, words)),
        words,
      ),
  }),
  input: (words) => ({ type: (type: InputDefinition['type']) => words.pick(ruleTerms.inputTypes[type]) }),
};

/** Members that say the same wherever they stand. */
const shared = (words: RuleWording): Texts => ({
  references: (references: readonly LegalReference[]) =>
    listed(
      references.map(({ document, clause }) => (clause ? `${document} ${clause}` : document)),
      words,
    ),
});

const groupText = ({ id, label, maxScore }: GroupDefinition, { pick }: RuleWording) =>
  `${pick(label) || id}${maxScore ? ` ${maxScore}` : ''}`;

/** A member of the framework, or of what describes the rule set, in words: these are parts without an entry around them. */
export function headText(member: string, value: unknown, words: RuleWording): string {
  const { say, pick } = words;
  switch (member) {
    case 'notApplicable':
      return pick(ruleTerms.notApplicablePolicies[value as Framework['notApplicable']]);
    case 'gradeOn':
      return value === 'exact' ? say('取整前的得分', 'the exact score') : say('取整后的得分', 'the printed score');
    case 'effective': {
      const { fromYear, untilYear } = value as RuleSet['effective'];
      if (untilYear === null) return say(`${fromYear} 年度起`, `from ${fromYear}`);
      return say(`${fromYear} 至 ${untilYear} 年度`, `${fromYear} to ${untilYear}`);
    }
    case 'references':
      return shared(words).references?.(value as never) ?? '';
    default:
      return plain(value, words);
  }
}

/** What has no words of its own: a text in the language asked for, a list, a table of names, or as the document has it. */
function plain(value: unknown, words: RuleWording): string {
  if (value === null) return words.say('未定', 'open');
  if (typeof value === 'string') return value;
  if (isText(value)) return words.pick(value);
  if (Array.isArray(value))
    return listed(
      value.map((one) => plain(one, words)),
      words,
    );
  if (isEntry(value) && Object.values(value).every((one) => typeof one === 'string'))
    return listed(
      Object.entries(value).map(([name, one]) => `${name} = ${String(one)}`),
      words,
    );
  return typeof value === 'object' ? canonicalJson(value) : String(value);
}

const listed = (texts: readonly string[], { say }: RuleWording) => texts.join(say('、', ', '));

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is LocalizedText =>
  isEntry(value) && typeof value.zh === 'string' && typeof value.en === 'string';
