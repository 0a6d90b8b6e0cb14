import { latestOnly } from '../../../parts/latest-only.ts';
import { compare } from './compare.ts';
import type { CompareRequest } from './compare-messages.ts';

/** Answers the newest question; those that came before it while another was being answered are dropped. */
const ask = latestOnly(
  async (request: CompareRequest) => compare(request),
  (comparison) => postMessage(comparison),
);

addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => ask(data));
