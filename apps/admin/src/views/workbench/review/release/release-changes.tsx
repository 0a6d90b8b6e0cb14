import { Alert, Button, Spin } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { ChangeList } from '../../changes/change-list.tsx';
import type { Comparison } from '../../changes/compare-messages.ts';
import { WORDS as CHANGES } from '../../changes/words.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { WORDS } from '../words.ts';
import { testCounts } from './drafted-summary.ts';
import { SeverityLine } from './severity-line.tsx';
import { StudyCards } from './study-cards.tsx';
import type { Release } from './use-release.ts';

/** How much the draft changes and what past forms come to; `isWhole` with every change one by one. */
export function ReleaseChanges({ release, isWhole }: { readonly release: Release; readonly isWhole: boolean }) {
  const say = useSay();
  const { comparison, isFirst, severity, newer, error } = release;
  const isSame = comparison?.rules != null && countOf(comparison) === 0;
  return (
    <section aria-label={say(WORDS.whatChanges)}>
      <h3>{say(WORDS.whatChanges)}</h3>
      {error && <ProblemAlert error={error} />}
      {isFirst && <p className="page-note">{say(WORDS.firstVersion)}</p>}
      {!isFirst && comparison === null && !error && <Spin size="small" description={say(WORDS.comparing)} />}
      {newer !== null && <Alert type="warning" showIcon title={say(WORDS.newerVersion, { version: newer })} />}
      {isSame && <p className="page-note">{say(WORDS.nothingChanges)}</p>}
      {severity && !isSame && <SeverityLine severity={severity} />}
      {!isWhole && !isSame && comparison?.rules && <Count comparison={comparison} />}
      {isWhole && !isSame && comparison && <Whole comparison={comparison} />}
    </section>
  );
}

/** Every change of the rules; of golden tests there may be hundreds, which stand folded. */
function Whole({ comparison: { rules, goldenTests } }: { readonly comparison: Comparison }) {
  const say = useSay();
  const tests = goldenTests ?? [];
  const shown = useMemo(() => ({ rules, goldenTests: [] }), [rules]);
  return (
    <>
      {(tests.length === 0 || (rules?.changes ?? []).length > 0) && (
        <ChangeList comparison={shown} onReveal={null} withSum={false} />
      )}
      {tests.length > 0 && (
        <details className="release-tests">
          <summary>{testCounts(tests, say)}</summary>
          <ul>
            {tests.map(({ kind, name }) => (
              <li key={`${kind} ${name}`}>
                {say(CHANGES[kind])} · {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const countOf = ({ rules, goldenTests }: Comparison) => (rules?.changes.length ?? 0) + (goldenTests?.length ?? 0);

function Count({ comparison }: { readonly comparison: Comparison }) {
  const say = useSay();
  const { showPanel } = useWorkbench();
  const count = countOf(comparison);
  return (
    <Button size="small" onClick={() => showPanel('changes')}>
      {say(WORDS.seeChanges, { count })}
    </Button>
  );
}

/** What the study of exactly this draft found, or that there is none. */
export function ReleaseImpact({ release: { study, isStudied } }: { readonly release: Release }) {
  const say = useSay();
  const { showPanel } = useWorkbench();
  return (
    <section aria-label={say(WORDS.onPastForms)}>
      <h3>{say(WORDS.onPastForms)}</h3>
      {study ? (
        <StudyCards study={study} />
      ) : (
        <p className="page-note">
          {say(isStudied ? WORDS.foreignStudy : WORDS.noStudy)}{' '}
          <Button size="small" onClick={() => showPanel('impact')}>
            {say(WORDS.toImpact)}
          </Button>
        </p>
      )}
    </section>
  );
}
