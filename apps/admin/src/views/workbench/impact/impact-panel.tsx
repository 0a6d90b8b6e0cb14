import { useQuery } from '@tanstack/react-query';
import { Alert, Empty, Select, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import './impact.css';
import { ImpactResult } from './impact-result.tsx';
import { useBases } from './use-bases.ts';
import { useImpact } from './use-impact.ts';
import { WORDS } from './words.ts';

/** What past forms would have come to under the draft as it is now. */
export default function ImpactPanel() {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['archive'],
    queryFn: () => answer(api.archive.$get()),
    // Until all years are ready.
    refetchInterval: ({ state }) => (state.data?.items.some(({ packed, count }) => packed < count) ? 1000 : false),
  });
  const years = data?.items ?? [];
  const [chosen, setChosen] = useState<number | 'all' | null>(null);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spin className="workbench-wait" />;
  const newest = years.at(-1);
  if (newest === undefined) return <Empty description={say(WORDS.noArchive)} />;
  const wanted =
    chosen === 'all' ? years : years.filter(({ fiscalYear }) => fiscalYear === (chosen ?? newest.fiscalYear));
  return (
    <div className="impact">
      <p className="impact-stamp">{say(WORDS.simulation)}</p>
      <OpenImpact
        years={wanted.map(({ fiscalYear }) => fiscalYear)}
        packing={wanted.find(({ packed, count }) => packed < count) ?? null}
        chooser={
          <Select<number | 'all'>
            size="small"
            aria-label={say(WORDS.years)}
            value={chosen ?? newest.fiscalYear}
            style={{ minWidth: 110 }}
            options={[
              ...years
                .map(({ fiscalYear, count }) => ({ value: fiscalYear, label: `${fiscalYear}（${count}）` }))
                .reverse(),
              { value: 'all' as const, label: say(WORDS.allYears) },
            ]}
            onChange={setChosen}
          />
        }
      />
    </div>
  );
}

type Packing = { readonly fiscalYear: number; readonly packed: number; readonly count: number };

type OpenProps = {
  readonly years: readonly number[];
  readonly packing: Packing | null;
  readonly chooser: ReactNode;
};

function OpenImpact({ years, packing, chooser }: OpenProps) {
  const say = useSay();
  const { session } = useWorkbench();
  const bases = useBases();
  const [base, setBase] = useState<string | null>(null);
  const chosen = bases.options.find(({ value }) => value === (base ?? bases.usual));
  const state = useImpact(session, years, chosen?.text ?? null);
  const { failed } = state;
  return (
    <>
      <div className="impact-choices">
        {chooser}
        <span>
          {say(WORDS.base)}{' '}
          <Select
            size="small"
            aria-label={say(WORDS.base)}
            value={chosen?.value ?? null}
            style={{ minWidth: 160 }}
            options={bases.options.map(({ value, label }) => ({ value, label }))}
            onChange={setBase}
          />
        </span>
      </div>
      {failed && <Alert type="error" showIcon title={say(WORDS[failed.reason], { detail: failed.detail })} />}
      {state.forms === null && !failed && (
        <div className="impact-wait" role="status">
          <Spin size="small" />{' '}
          {packing
            ? say(WORDS.packing, { year: packing.fiscalYear, packed: packing.packed, count: packing.count })
            : say(WORDS.loading)}
        </div>
      )}
      <ImpactResult state={state} />
    </>
  );
}
