import { Button, Result } from 'antd';
import { useSay } from '../language/language.tsx';
import { WORDS } from './words.ts';

/** In place of a page that failed to draw: what is saved is safe, and what to do. */
export function ErrorPage() {
  const say = useSay();
  return (
    <Result
      status="error"
      title={say(WORDS.errorTitle)}
      subTitle={say(WORDS.errorText)}
      extra={<Button onClick={() => location.reload()}>{say(WORDS.reload)}</Button>}
    />
  );
}
