import { Progress } from 'antd';
import { useSay } from '../../language/language.tsx';
import type { StudySummary } from './studies-query.ts';
import { WORDS } from './words.ts';

type Props = { readonly progress: StudySummary['progress']; readonly label: string; readonly isSmall?: boolean };

/** How many chunks of a study are done. */
export function ProgressBar({ progress: { done, total }, label, isSmall = false }: Props) {
  const say = useSay();
  const percent = total === null || total === 0 ? 0 : Math.floor((done / total) * 100);
  const words = total === null ? say(WORDS.planning) : say(WORDS.progress, { done, total });
  return (
    <Progress
      percent={percent}
      size={isSmall ? 'small' : 'medium'}
      status="normal"
      aria-label={label}
      format={() => words}
      styles={{ indicator: { whiteSpace: 'nowrap', minWidth: 90 } }}
    />
  );
}
