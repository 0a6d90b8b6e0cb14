import type { Phase, RuleSet } from '@plumbline/core';
import { type FactDefinition, VOCABULARY } from '@plumbline/engine';

/** What a rule is about and when: it says which facts the rule may read. */
export type Use = { readonly phase: Phase; readonly item: 'execution' | 'indicator' | 'form' };

const title = (zh: string) => ({ zh, en: zh });

/** Every kind of input; rule sets and forms of a case have these names in common. */
export const INPUTS: NonNullable<RuleSet['inputs']> = {
  judged: { type: 'number', title: title('评定得分') },
  faults: { type: 'number', title: title('差错数') },
  absent: { type: 'flag', title: title('不适用') },
  plan: { type: 'label', title: title('方案'), values: ['done', 'late', 'missing'] },
  report: { type: 'label', title: title('报告'), values: ['done', 'late', 'missing'] },
  level: { type: 'label', title: title('档次'), values: ['low', 'middle', 'high'] },
  remark: { type: 'label', title: title('备注') },
};

export const RULE_IDS = ['score-0', 'score-1', 'execution-0', 'absent-indicator'] as const;
export const CATEGORIES = ['output', 'benefit', 'special'] as const;
export const GROUPS = ['quantity', 'quality', 'socialBenefit'] as const;

/** Parameters by name: `line` and `points` may be anything, `pass` lies below every knot, `unit` is never nothing. */
export const PARAMETERS = {
  line: ['0', '0.5', '0.95', '1', '1.3', '2.5'],
  points: ['0', '1', '2.5', '3.3333', '60'],
  pass: ['0.05', '0.1', '0.15'],
  unit: ['0.3', '1', '5', '0.07'],
} as const;

/** Words a text fact is compared with: some are on forms, in whatever spelling. */
export const WORDS = [
  '及时',
  '基本健全',
  '第1项指标',
  '第２项指标',
  'A1',
  '是',
  '9月底前',
  '（一期）',
  '指标',
  '5%-8%',
];

const VALUES: Readonly<Record<string, readonly string[]>> = {
  category: CATEGORIES,
  group: GROUPS,
  rule: RULE_IDS,
};

const FACTS: readonly FactDefinition[] = [
  ...[...VOCABULARY.values()].map((fact) => ({ ...fact, values: VALUES[fact.name] ?? fact.values })),
  ...Object.entries(INPUTS).map(
    ([name, { type, title: meaning, values }]): FactDefinition => ({
      name: `inputs.${name}`,
      type,
      subject: 'indicator',
      unit: null,
      known: 'before',
      values: values ?? null,
      meaning,
      absentWhen: meaning,
    }),
  ),
];

/** The facts a rule may read. */
export function factsFor({ phase, item }: Use): readonly FactDefinition[] {
  return FACTS.filter(({ known, subject }) => {
    if (known !== 'before' && phase !== 'form' && phase !== 'finding') return false;
    if (known === 'afterTotal' && phase !== 'finding') return false;
    return subject === 'form' || (item !== 'form' && (subject === 'item' || subject === item));
  });
}
