import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import { WORDS } from '../app/words.ts';
import { useSay } from '../language/language.tsx';
import './loading.css';

/** So long people take it that something is on its way, in milliseconds; then they want to hear that it still is. */
const PATIENCE = 8000;

/** In place of a page, or a part of one, that is on its way. */
export function Loading() {
  const say = useSay();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      <Spin size="large" />
      <span>{say(isSlow ? WORDS.loadingSlowly : WORDS.loading)}</span>
    </div>
  );
}
