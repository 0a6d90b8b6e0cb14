import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Empty, Select, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { NOTED } from '../../../parts/noted.ts';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { archiveQuery } from '../archive/archive-query.ts';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import '../../../parts/impact/impact.css';
import './impact.css';
import { ImpactResult } from './impact-result.tsx';
import { RunAsStudy } from './run-as-study.tsx';
import { useBases } from './use-bases.ts';
import { useImpact } from './use-impact.ts';
import { WORDS } from './words.ts';

/** What past forms would have come to under the draft as it is now. */
export default function ImpactPanel() {
  const say = useSay();
  const { data, error, refetch } = useQuery(archiveQuery);
  const [chosen, setChosen] = useState<number | 'all' | null>(null);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spin className="workbench-wait" />;
  const years = data.items;
  const newest = years.at(-1);
  if (newest === undefined) return <Empty description={say(WORDS.noArchive)} />;
  const wanted =
    chosen === 'all' ? years : years.filter(({ fiscalYear }) => fiscalYear === (chosen ?? newest.fiscalYear));
  return (
    <div className="impact">
      <p className="impact-stamp">{say(WORDS.simulation)}</p>
      <OpenImpact
        years={wanted.map(({ fiscalYear }) => fiscalYear)}
        dataDate={
          wanted
            .map(({ newestChange }) => newestChange)
            .sort()
            .at(-1) ?? null
        }
        chooser={
          <Select<number | 'all'>
            size="small"
            aria-label={say(WORDS.years)}
            value={chosen ?? newest.fiscalYear}
            style={{ minWidth: 110 }}
            options={[
              ...years
                .map(({ fiscalYear, count }) => ({
                  value: fiscalYear,
                  label: say(NOTED, { what: fiscalYear, note: count }),
                }))
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

/** How far the years are made ready; asked again until they are, and not after the forms are here. */
function usePacking(years: readonly number[], isWaiting: boolean) {
  const wanted = years.join(',');
  const { data } = useQuery({
    queryKey: ['archive', wanted],
    queryFn: () => answer(api.archive.$get({ query: { years: wanted } })),
    enabled: isWaiting,
    refetchInterval: 1000,
  });
  const asked = data?.items.filter(({ fiscalYear }) => years.includes(fiscalYear)) ?? [];
  const sum = (of: 'packed' | 'count') => asked.reduce((all, year) => all + year[of], 0);
  return { packed: sum('packed'), count: sum('count') };
}

type OpenProps = { readonly years: readonly number[]; readonly dataDate: string | null; readonly chooser: ReactNode };

function OpenImpact({ years, dataDate, chooser }: OpenProps) {
  const say = useSay();
  const workbench = useWorkbench();
  const { session } = workbench;
  const { draft } = useSnapshot(session);
  const bases = useBases();
  const [base, setBase] = useState<string | null>(null);
  const chosen = bases.options.find(({ value }) => value === (base ?? bases.usual));
  const state = useImpact(workbench, years, bases.isReady ? chosen?.text : undefined);
  const { failed } = state;
  const isWaiting = state.forms === null && !failed;
  const { packed, count } = usePacking(years, isWaiting);
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
        {chosen && (
          <RunAsStudy base={chosen.text === null ? chosen.value : `${draft.ruleSetId}@${chosen.value}`} years={years} />
        )}
      </div>
      {failed && (
        <Alert
          type="error"
          showIcon
          title={say(WORDS[failed.reason], { detail: failed.detail })}
          action={
            <Button size="small" onClick={state.actions.retry}>
              {say(WORDS.retry)}
            </Button>
          }
        />
      )}
      {isWaiting && (
        <div className="impact-wait" role="status">
          <Spin size="small" /> {packed < count ? say(WORDS.packing, { packed, count }) : say(WORDS.loading)}
        </div>
      )}
      <ImpactResult state={state} dataDate={dataDate} />
    </>
  );
}
