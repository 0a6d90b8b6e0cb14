import { Link } from '@tanstack/react-router';
import { Result } from 'antd';
import { useSay } from '../language/language.tsx';
import { WORDS as PARTS } from '../parts/words.ts';
import { WORDS } from './words.ts';

export function NotFoundPage() {
  const say = useSay();
  return <Result title={say(WORDS.notFoundTitle)} extra={<Link to="/">{say(PARTS.toHome)}</Link>} />;
}
