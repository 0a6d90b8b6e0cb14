import { describe } from '@plumbline/locale';
import { Alert, Collapse } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { useBufferText } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { ImpactCards } from './impact-cards.tsx';
import { ImpactGroups, ImpactRules } from './impact-groups.tsx';
import type { Impact } from './impact-messages.ts';
import { ImpactMovers } from './impact-movers.tsx';
import { MigrationMatrix } from './migration-matrix.tsx';
import { SaveStudy } from './save-study.tsx';
import { TotalsHistogram } from './totals-histogram.tsx';
import type { ImpactState } from './use-impact.ts';
import { WORDS } from './words.ts';

/** The result, in the order in which it is wanted; that of an older text stands greyed until the new one is there. */
export function ImpactResult({ state }: { readonly state: ImpactState }) {
  const say = useSay();
  const { session } = useWorkbench();
  const text = useBufferText(session.text);
  const { impact, invalid } = state;
  const isInvalid = invalid !== null && invalid.text === text;
  const isStale = impact !== null && impact.text !== text;
  return (
    <>
      {isInvalid && <InvalidDraft state={state} />}
      {impact && (
        <div
          className={isStale ? 'impact-stale' : ''}
          data-stale={isStale}
          data-asked-at={impact.askedAt}
          data-testid="impact-result"
        >
          <p className="impact-took" role="status">
            {isStale && !isInvalid
              ? say(WORDS.stale)
              : say(WORDS.took, { count: impact.forms.toLocaleString('en'), ms: Math.round(impact.took) })}
          </p>
          <ImpactCards impact={impact} />
          <Skipped impact={impact} />
          <MigrationMatrix impact={impact} />
          <TotalsHistogram impact={impact} />
          <ImpactMovers impact={impact} state={state} />
          <Collapse
            size="small"
            ghost
            items={[
              { key: 'rule', label: say(WORDS.byRule), children: <ImpactRules impact={impact} /> },
              {
                key: 'unit',
                label: say(WORDS.byUnit),
                children: <ImpactGroups groups={impact.byUnit} title={say(WORDS.unit)} />,
              },
              {
                key: 'year',
                label: say(WORDS.byYear),
                children: <ImpactGroups groups={impact.byYear} title={say(WORDS.year)} />,
              },
            ]}
          />
          <SaveStudy impact={impact} isStale={isStale} />
        </div>
      )}
    </>
  );
}

function InvalidDraft({ state: { invalid } }: { readonly state: ImpactState }) {
  const say = useSay();
  const first = invalid?.diagnostics[0];
  return (
    <Alert type="warning" showIcon title={say(WORDS.invalid)} description={first ? say(describe(first)) : undefined} />
  );
}

function Skipped({ impact: { skipped } }: { readonly impact: Impact }) {
  const say = useSay();
  const count = skipped.neither + skipped.noBaseTotal + skipped.noCandidateTotal;
  if (count === 0) return null;
  const { neither, noBaseTotal: noBase, noCandidateTotal: noCandidate } = skipped;
  return <p className="impact-note">{say(WORDS.skipped, { count, neither, noBase, noCandidate })}</p>;
}
