import { nodeSha256 } from '@plumbline/catalog';
import { Recent } from '@plumbline/core';
import type { DraftJudge } from './draft-judge.ts';

/** Judgements of large drafts are large: few are kept. */
const MOST_KEPT = 8;

/** A judge that remembers: the same texts are judged once, also where several ask at the same time. */
export function rememberingJudge(judge: DraftJudge): DraftJudge {
  return {
    hashOf: remembered(judge.hashOf, nodeSha256),
    judge: remembered(judge.judge, ({ text, tests }) => `${nodeSha256(text)} ${nodeSha256(tests)}`),
  };
}

/** What failed is asked again; null is an answer like any other. */
function remembered<I, O>(find: (input: I) => Promise<O>, keyOf: (input: I) => string): (input: I) => Promise<O> {
  const known = new Recent<string, { readonly answer: O }>(MOST_KEPT);
  const underWay = new Map<string, Promise<O>>();
  return async (input) => {
    const key = keyOf(input);
    const before = known.get(key);
    if (before) return before.answer;
    const asked = underWay.get(key);
    if (asked) return asked;
    const finding = find(input);
    underWay.set(key, finding);
    try {
      const answer = await finding;
      known.set(key, { answer });
      return answer;
    } finally {
      underWay.delete(key);
    }
  };
}
