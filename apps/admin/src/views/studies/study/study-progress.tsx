import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card } from 'antd';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { isUnderWay, type StudySummary } from '../studies-query.ts';
import { WORDS } from './words.ts';

type Props = { readonly study: StudySummary };

/** How far a study has come, and what can be done about it. */
export function StudyProgress({ study }: Props) {
  const say = useSay();
  const { progress, forms, failure } = study;
  const isGoing = isUnderWay(progress.state);
  return (
    <Card size="small" title={<h2>{say(WORDS.progressOf)}</h2>} extra={study.isOwn && <Steer study={study} />}>
      {progress.state === 'cancelled' && <Alert type="info" showIcon title={say(WORDS.cancelledText)} />}
      {progress.state === 'failed' && (
        <Alert type="error" showIcon title={say(WORDS.failedText, { why: failure ?? say(WORDS.unknownFailure) })} />
      )}
      {(isGoing || progress.total !== null) && <ProgressBar progress={progress} label={say(WORDS.progressOf)} />}
      <p className="page-note" role="status">
        {progress.total === null && isGoing && say(WORDS.planning)}
        {progress.total !== null && say(WORDS.chunks, { done: progress.done, total: progress.total })}
        {forms !== null && ` · ${say(WORDS.forms, { count: forms.toLocaleString('en') })}`}
      </p>
    </Card>
  );
}

/** Stops a study, or lets it go on. */
function Steer({ study: { id, progress } }: Props) {
  const say = useSay();
  const queries = useQueryClient();
  const isGoing = isUnderWay(progress.state);
  const param = { id };
  const steer = useMutation({
    mutationFn: () =>
      answer(isGoing ? api.studies[':id'].cancel.$post({ param }) : api.studies[':id'].resume.$post({ param })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['studies'] }),
  });
  const words = isGoing ? WORDS.stop : progress.state === 'failed' ? WORDS.retry : WORDS.resume;
  return (
    <>
      {steer.error && <ProblemAlert error={steer.error} />}
      <Button type={isGoing ? 'default' : 'primary'} loading={steer.isPending} onClick={() => steer.mutate()}>
        {say(words)}
      </Button>
    </>
  );
}
