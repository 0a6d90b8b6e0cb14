import type { StudyMatrixResult, StudyResult } from '@plumbline/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select, Spin } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { Page } from '../../../parts/page.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { questionWords } from '../question-words.ts';
import { resultQuery, type StudySummary, studiesQuery, studyQuery } from '../studies-query.ts';
import '../studies.css';
import { useCalled } from '../use-called.ts';
import { WORDS as STUDY } from '../words.ts';
import { CaseDifferences } from './case-differences.tsx';
import { CardDifferences, Matrices } from './figures.tsx';
import { Sameness } from './sameness.tsx';
import { WORDS } from './words.ts';

export type Side = { readonly study: StudySummary; readonly result: StudyResult };

/** Two studies side by side: what each found, and which forms come out otherwise. */
export function ComparePage() {
  const say = useSay();
  const navigate = useNavigate();
  const { before, after } = useSearch({ from: '/studies/compare' });
  const [first, second] = [useSide(before), useSide(after)];
  const go = (search: { readonly before?: string; readonly after?: string }) =>
    void navigate({ to: '/studies/compare', search });
  const error = first.error ?? second.error;
  return (
    <Page title={say(WORDS.title)}>
      <p className="impact-stamp">{say(STUDY.simulation)}</p>
      <div className="study-pair">
        <Choice
          label={say(WORDS.before)}
          value={before}
          onChange={(id) => go({ ...(after ? { after } : {}), before: id })}
        />
        <Choice
          label={say(WORDS.after)}
          value={after}
          onChange={(id) => go({ ...(before ? { before } : {}), after: id })}
        />
        <Button
          disabled={before === undefined || after === undefined}
          onClick={() => go({ ...(after ? { before: after } : {}), ...(before ? { after: before } : {}) })}
        >
          {say(WORDS.swap)}
        </Button>
      </div>
      {error && <ProblemAlert error={error} />}
      {(before === undefined || after === undefined) && <p className="page-note">{say(WORDS.pick)}</p>}
      {(first.isPending || second.isPending) && <Spin description={say(STUDY.loading)} />}
      {first.side && second.side && (
        <>
          <Sameness before={first.side} after={second.side} />
          <CardDifferences before={first.side} after={second.side} />
          <Matrices before={first.side} after={second.side} />
          <CaseDifferences before={first.side} after={second.side} />
        </>
      )}
    </Page>
  );
}

/** One of the two, as far as it is there; a matrix is compared with nothing. */
function useSide(id: string | undefined) {
  const isAsked = id !== undefined;
  const study = useQuery({ ...studyQuery(id ?? ''), enabled: isAsked });
  const result = useQuery({ ...resultQuery(id ?? ''), enabled: isAsked && study.data?.progress.state === 'done' });
  const side: Side | null =
    study.data && result.data && isComparison(result.data) ? { study: study.data, result: result.data } : null;
  return { side, error: study.error ?? result.error, isPending: study.isFetching || result.isFetching };
}

const isComparison = (result: StudyResult | StudyMatrixResult): result is StudyResult =>
  result.question.kind === 'comparison';

type ChoiceProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
};

function Choice({ label, value, onChange }: ChoiceProps) {
  const say = useSay();
  const called = useCalled();
  const { data } = useInfiniteQuery(studiesQuery({ state: 'done' }));
  const studies = (data?.pages.flatMap(({ items }) => items) ?? []).filter(({ kind }) => kind === 'comparison');
  const chosen = studies.find(({ id }) => id === value);
  return (
    <div>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the field is in it */}
      <label>
        {label}{' '}
        <Select<string>
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={label}
          placeholder={say(WORDS.choose)}
          value={value ?? null}
          style={{ width: 360 }}
          options={studies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChange}
        />
      </label>
      {chosen && <div className="page-note">{questionWords(chosen, called, say)}</div>}
    </div>
  );
}
