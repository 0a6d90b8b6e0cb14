import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Spin } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { isNotThere, NotThere } from '../../../parts/not-there.tsx';
import { Page } from '../../../parts/page.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { questionWords } from '../question-words.ts';
import { type StudySummary, studyQuery } from '../studies-query.ts';
import '../studies.css';
import { StudyStateMark } from '../study-state.tsx';
import { useCalled } from '../use-called.ts';
import { WORDS as STUDY } from '../words.ts';
import { Provenance } from './provenance.tsx';
import { StudyActions } from './study-actions.tsx';
import { StudyProgress } from './study-progress.tsx';
import { StudyResultView } from './study-result-view.tsx';
import { useLiveProgress } from './use-live-progress.ts';
import { WORDS } from './words.ts';

/** A study: what is asked, how far it has come, and what was found. */
export function StudyPage() {
  const say = useSay();
  const { id } = useParams({ from: '/studies/$id' });
  const { data: study, error, isPending, refetch } = useQuery(studyQuery(id));
  useLiveProgress(study ?? null);
  if (isNotThere(error)) return <NoStudy />;
  return (
    <Page title={study?.name ?? say(STUDY.title)} actions={study && <StudyActions study={study} />}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending && <Spin description={say(STUDY.loading)} />}
      {study && (
        <>
          <Head study={study} />
          {study.progress.state === 'done' ? <StudyResultView study={study} /> : <StudyProgress study={study} />}
          <Provenance study={study} />
        </>
      )}
    </Page>
  );
}

function Head({ study }: { readonly study: StudySummary }) {
  const say = useSay();
  const called = useCalled();
  return (
    <>
      <p className="impact-stamp">{say(STUDY.simulation)}</p>
      <p className="study-question">
        <StudyStateMark state={study.progress.state} />{' '}
        {study.shared && (
          <>
            <Mark kind="plain">{say(STUDY.shared)}</Mark>{' '}
          </>
        )}
        {questionWords(study, called, say)}
      </p>
      {study.note && <p className="page-note study-note">{study.note}</p>}
    </>
  );
}

/** Of a study that is not there the same is said as of one that somebody may not see. */
function NoStudy() {
  const say = useSay();
  return (
    <NotThere title={say(WORDS.notFound)} text={say(WORDS.notFoundText)}>
      <Link to="/studies" search={{}}>
        {say(WORDS.back)}
      </Link>
    </NotThere>
  );
}
