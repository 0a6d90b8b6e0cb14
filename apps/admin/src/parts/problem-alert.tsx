import { Alert, Button } from 'antd';
import { OfflineError, ProblemError } from '../api/problem-error.ts';
import { WORDS } from '../app/words.ts';
import { useSay } from '../language/language.tsx';
import { offlineWords } from './offline-words.ts';

/** What went wrong with a request and what to do about it; the number of the request helps whoever looks into the log. */
export function ProblemAlert({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const say = useSay();
  // What stands on the page, and was refused because nobody is signed in any more, stays while somebody signs in beside it.
  const isOut = error instanceof ProblemError && error.code === 'not-signed-in';
  const action = isOut ? (
    <a href="/" target="_blank" rel="noreferrer">
      {say(WORDS.signInBeside)}
    </a>
  ) : onRetry ? (
    <Button size="small" onClick={onRetry}>
      {say(WORDS.retry)}
    </Button>
  ) : undefined;
  if (error instanceof OfflineError) {
    const { title, remedy } = offlineWords(error, say);
    return <Alert type="warning" showIcon title={title} description={remedy} action={action} />;
  }
  if (!(error instanceof ProblemError)) throw error;
  // Where there is nothing to add no room is kept for it.
  const details = hasDetails(error) ? <Details problem={error} /> : undefined;
  return <Alert type="error" showIcon title={error.title} description={details} action={action} />;
}

const isOurs = ({ requestId, status }: ProblemError): boolean => requestId !== null && status >= 500;

const hasDetails = (problem: ProblemError): boolean =>
  problem.detail !== null || problem.faults.length > 0 || isOurs(problem);

function Details({ problem }: { readonly problem: ProblemError }) {
  const say = useSay();
  const { detail, faults, requestId } = problem;
  return (
    <>
      {detail && <div>{detail}</div>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ pointer, code, detail: words }) => (
            <li key={`${pointer} ${code} ${words}`}>
              {words} {pointer && <code>{pointer}</code>}
            </li>
          ))}
        </ul>
      )}
      {isOurs(problem) && <small>{say(WORDS.requestId, { id: requestId ?? '' })}</small>}
    </>
  );
}
