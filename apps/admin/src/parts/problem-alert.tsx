import { Alert, Button } from 'antd';
import { PATIENCE_SECONDS } from '../api/limited-fetch.ts';
import { OfflineError, ProblemError } from '../api/problem-error.ts';
import { WORDS } from '../app/words.ts';
import { useSay } from '../language/language.tsx';

/** What went wrong with a request and what to do about it; the number of the request helps whoever looks into the log. */
export function ProblemAlert({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const say = useSay();
  const action = onRetry ? (
    <Button size="small" onClick={onRetry}>
      {say(WORDS.retry)}
    </Button>
  ) : undefined;
  if (error instanceof OfflineError)
    return (
      <Alert
        type="warning"
        showIcon
        title={say(error.isSilent ? WORDS.silent : WORDS.offline)}
        description={error.isSilent ? say(WORDS.silentText, { seconds: PATIENCE_SECONDS }) : say(WORDS.offlineText)}
        action={action}
      />
    );
  if (!(error instanceof ProblemError)) throw error;
  return <Alert type="error" showIcon title={error.title} description={<Details problem={error} />} action={action} />;
}

function Details({ problem: { detail, faults, requestId, status } }: { readonly problem: ProblemError }) {
  const say = useSay();
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
      {requestId && status >= 500 && <small>{say(WORDS.requestId, { id: requestId })}</small>}
    </>
  );
}
