import { latestOnly } from '../../../parts/latest-only.ts';
import { type AnalysisRequest, analyse } from './analyse.ts';

/** Answers the newest question; those that came before it while another was being answered are dropped. */
const ask = latestOnly(analyse, (analysis) => postMessage(analysis));

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => ask(data));
