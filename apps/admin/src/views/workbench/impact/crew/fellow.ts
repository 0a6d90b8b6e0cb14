import { encodeSegment, type Segment, type StudyTally } from '@plumbline/whatif';
import type { Wanted } from './share.ts';
import type { Port, ShareAnswer, ShareRequest } from './share-messages.ts';

/** Another thread that takes a share of the work. */
export type Fellow = {
  readonly take: (segments: readonly Segment[]) => void;
  readonly compareWith: (text: string | null) => void;
  /** Null where it was asked something newer meanwhile; rejected where it could not do it. */
  readonly tallies: (text: string, wanted: Wanted) => Promise<readonly StudyTally[] | null>;
};

type Waiting = {
  readonly give: (tallies: readonly StudyTally[] | null) => void;
  readonly fail: (error: Error) => void;
};

export function fellowAt(port: Port): Fellow {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const send = (request: ShareRequest) => port.postMessage(request);
  port.addEventListener('message', ({ data }: MessageEvent<ShareAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.give(data.tallies);
    else asked?.fail(new Error(data.reason));
  });
  return {
    take: (segments) =>
      send({
        kind: 'segments',
        segments: segments.map((segment) => ({ bytes: encodeSegment(segment), firstForm: segment.firstForm })),
      }),
    compareWith: (text) => send({ kind: 'base', text }),
    tallies: (text, wanted) =>
      new Promise((give, fail) => {
        last++;
        waiting.set(last, { give, fail });
        send({ kind: 'tallies', id: last, text, wanted });
      }),
  };
}
