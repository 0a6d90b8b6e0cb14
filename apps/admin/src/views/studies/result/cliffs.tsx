import type { StudyResult } from '@plumbline/core';
import { Alert } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { ChartCard } from '../../../parts/charts/chart-card.tsx';
import { linked } from './case-cell.tsx';
import { cliffsDrawn, cliffsTable, deadRules, rulesTable } from './cliffs-figure.ts';
import { useGradedResult } from './result-context.ts';
import { changesTable } from './rules-table.ts';
import { WORDS } from './words.ts';

type Props = { readonly result: StudyResult };

/** Which rules scored before and which score now. */
export function Rules({ result }: Props) {
  const say = useSay();
  const { rules } = useGradedResult();
  const table = changesTable(result, rules, say);
  return (
    <ChartCard
      title={say(WORDS.byRule)}
      note={say(noteOf(result, table.rows.length))}
      table={table}
      drawn={null}
      linked={linked}
    />
  );
}

function noteOf({ byRule }: StudyResult, rows: number) {
  if (byRule.length === 0) return WORDS.noRulesBefore;
  return rows === 0 ? WORDS.noRuleChanges : WORDS.byRuleNote;
}

/** Forms at the lines of the grades, and rules that never score. */
export function Cliffs({ result: { cliffs } }: Props) {
  const say = useSay();
  const { nameOf, rules } = useGradedResult();
  const drawn = useMemo(() => cliffsDrawn(cliffs, nameOf, say), [cliffs, nameOf, say]);
  const ruleName = (rule: string) => rules.get(rule) ?? rule;
  const dead = deadRules(cliffs);
  return (
    <>
      <ChartCard
        title={say(WORDS.cliffs)}
        note={say(WORDS.cliffsNote)}
        table={cliffsTable(cliffs, nameOf, say)}
        drawn={drawn}
      />
      <ChartCard
        title={say(WORDS.ruleUse)}
        note={
          dead.length === 0 ? (
            say(WORDS.noDead)
          ) : (
            <Alert
              type="warning"
              showIcon
              title={say(WORDS.dead)}
              description={
                <>
                  {say(WORDS.deadNote)}
                  <ul>
                    {dead.map((rule) => (
                      <li key={rule}>
                        {ruleName(rule)} <code>{rule}</code>
                      </li>
                    ))}
                  </ul>
                </>
              }
            />
          )
        }
        table={rulesTable(cliffs, ruleName, say)}
        drawn={null}
      />
    </>
  );
}
