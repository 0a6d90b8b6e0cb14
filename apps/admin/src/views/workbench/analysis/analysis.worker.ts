import { type AnalysisRequest, analyse } from './analyse.ts';

let waiting: AnalysisRequest | null = null;

/** Answers the newest question. Those before it that came while another was being answered are dropped: they are all heard before the timer runs. */
addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  if (waiting === null) setTimeout(answer);
  waiting = data;
});

function answer(): void {
  const asked = waiting;
  waiting = null;
  if (asked) postMessage(analyse(asked));
}
