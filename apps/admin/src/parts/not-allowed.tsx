import { Link } from '@tanstack/react-router';
import { Result } from 'antd';
import { useSay } from '../language/language.tsx';
import { WORDS } from './words.ts';

/** In place of a page that is for others: for whom, and where to go. */
export function NotAllowed({ text }: { readonly text: string }) {
  const say = useSay();
  return (
    <Result
      status="warning"
      title={say(WORDS.notAllowed)}
      subTitle={text}
      extra={<Link to="/">{say(WORDS.toHome)}</Link>}
    />
  );
}
