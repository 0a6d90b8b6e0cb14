import type { RuleSet, ScorecardItem, ShortForm } from '@plumbline/core';
import { firstItem, scoreShort } from './rule-set.ts';

type Row = NonNullable<ShortForm['indicators']>[number];

const absent = (text: string | undefined) => (text === undefined || text === '—' ? null : text);

/** Scores the case that a diagnostic's sample describes: `target >=100 / actual 50, group cost, inputs.faults 3`. */
export async function scoreSample(ruleSet: RuleSet, sample: unknown): Promise<ScorecardItem> {
  const row: { -readonly [K in keyof Row]: Row[K] } = { target: null, actual: null };
  const budget: Record<string, string | null> = {};
  const inputs: Record<string, string | boolean | null> = {};
  let isExecution = false;
  for (const part of String(sample).split(', ')) {
    const pair = /^target (.*) \/ actual (.*)$/.exec(part);
    const money = /^original (.*) \/ budget (.*) \/ spent (.*)$/.exec(part);
    const [name = '', value = ''] = part.split(' ');
    if (pair) Object.assign(row, { target: absent(pair[1]), actual: absent(pair[2]) });
    else if (money) {
      isExecution = true;
      Object.assign(budget, { original: absent(money[1]), final: absent(money[2]), expenditure: absent(money[3]) });
    } else if (name.startsWith('inputs.')) {
      const { type } = ruleSet.inputs?.[name.slice(7)] ?? {};
      inputs[name.slice(7)] = type === 'flag' && value !== '—' ? value === 'true' : absent(value);
    } else if (name === 'hasDeviationReason') row.deviationReason = value === 'true' ? '有原因' : null;
    else if (name === 'name') row.name = value;
    else if (name === 'category' || name === 'group' || name === 'maxScore') row[name] = absent(value);
    else if (part !== '—') throw new Error(`The sample says something that no form can: ${part}`);
  }
  const hasRow = !isExecution || 'target' in row;
  const scorecard = await scoreShort(ruleSet, {
    budget: { ...budget, maxScore: '10' },
    ...(hasRow ? { indicators: [{ ...row, inputs }] } : {}),
  });
  const wanted = isExecution && row.target === null && row.actual === null ? 'execution' : 'indicator';
  return scorecard.items.find(({ item }) => item === wanted) ?? firstItem(scorecard);
}
