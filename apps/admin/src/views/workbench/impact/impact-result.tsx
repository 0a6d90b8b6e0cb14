import { describe } from '@plumbline/locale';
import { Alert, Collapse } from 'antd';
import { memo, useCallback } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useBufferText } from '../../../parts/document/use-buffer-text.ts';
import { ImpactCards } from '../../../parts/impact/impact-cards.tsx';
import { cardFigures } from '../../../parts/impact/impact-figures.ts';
import { ImpactGroups } from '../../../parts/impact/impact-groups.tsx';
import { MigrationMatrix } from '../../../parts/impact/migration-matrix.tsx';
import { TotalsHistogram } from '../../../parts/impact/totals-histogram.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { Impact } from './impact-messages.ts';
import { ImpactMovers } from './impact-movers.tsx';
import { ImpactRules } from './impact-rules.tsx';
import { SaveStudy } from './save-study.tsx';
import { useGrades } from './use-grades.ts';
import type { ImpactState } from './use-impact.ts';
import { WORDS } from './words.ts';

type Props = { readonly state: ImpactState; readonly dataDate: string | null };

/** The result, in the order in which it is wanted; that of an older text stands greyed until the new one is there. */
export function ImpactResult({ state, dataDate }: Props) {
  const say = useSay();
  const { session } = useWorkbench();
  const text = useBufferText(session.text);
  const { impact, invalid, comparisons, actions } = state;
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
            {dataDate && ` · ${say(WORDS.dataDate, { date: dataDate.slice(0, 10) })}`}
          </p>
          <Figures impact={impact} comparisons={comparisons} actions={actions} />
          <SaveStudy impact={impact} isStale={isStale} />
        </div>
      )}
    </>
  );
}

type FiguresProps = Pick<ImpactState, 'comparisons' | 'actions'> & { readonly impact: Impact };

/** Drawn again when there are other figures, and not at every key. */
const Figures = memo(function Figures({ impact, comparisons, actions }: FiguresProps) {
  const say = useSay();
  const grades = useGrades();
  const ids = grades.map(({ id }) => id);
  const nameOf = useCallback(
    (id: string | null) => {
      const grade = grades.find((one) => one.id === id);
      return id === null ? say(WORDS.belowAll) : grade ? say(grade.label) : id;
    },
    [grades, say],
  );
  return (
    <>
      <ImpactCards figures={cardFigures(impact, ids)} />
      <Skipped impact={impact} />
      <MigrationMatrix
        migration={impact.migration}
        grades={ids}
        nameOf={nameOf}
        open={impact.inCell?.cell ?? null}
        onOpen={actions.openCell}
      />
      <TotalsHistogram histograms={impact.histograms} grades={grades} />
      <ImpactMovers impact={impact} comparisons={comparisons} actions={actions} nameOf={nameOf} />
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
    </>
  );
});

function InvalidDraft({ state: { invalid, impact } }: { readonly state: ImpactState }) {
  const say = useSay();
  const first = invalid?.diagnostics[0];
  return (
    <Alert
      type="warning"
      showIcon
      title={say(impact === null ? WORDS.invalidYet : WORDS.invalid)}
      description={first ? say(describe(first)) : undefined}
    />
  );
}

function Skipped({ impact: { skipped } }: { readonly impact: Impact }) {
  const say = useSay();
  const count = skipped.neither + skipped.noBaseTotal + skipped.noCandidateTotal;
  if (count === 0) return null;
  const { neither, noBaseTotal: noBase, noCandidateTotal: noCandidate } = skipped;
  return <p className="impact-note">{say(WORDS.skipped, { count, neither, noBase, noCandidate })}</p>;
}
