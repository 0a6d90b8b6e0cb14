import { decodeSegment } from '@plumbline/whatif';
import { turn } from '../../../../parts/turn.ts';
import { compileText, isCompiled } from '../../document/compile-text.ts';
import { createShare, type Share } from './share.ts';
import type { Port, ShareAnswer, ShareRequest } from './share-messages.ts';

type Asked = Extract<ShareRequest, { kind: 'tallies' }>;

/** Answers for a share of the segments, the newest question only. */
export function serveShare(port: Port): void {
  let share: Share = createShare([]);
  let newest = 0;
  const give = (answer: ShareAnswer) => port.postMessage(answer);
  const tallies = async ({ id, text, wanted }: Asked) => {
    const isWanted = async () => {
      await turn();
      return newest === id;
    };
    // What was overtaken while it waited is not even compiled.
    if (!(await isWanted())) return null;
    const compiled = compileText(text);
    if (!isCompiled(compiled)) throw new Error('A text that was compiled elsewhere');
    return share.tallies(compiled, wanted, isWanted);
  };
  port.addEventListener('message', ({ data }: MessageEvent<ShareRequest>) => {
    if (data.kind === 'segments') {
      newest = 0;
      share = createShare(data.segments.map(({ bytes, firstForm }) => ({ ...decodeSegment(bytes), firstForm })));
    } else if (data.kind === 'base') {
      newest = 0;
      share.compareWith(compiledOrNone(data.text));
    } else {
      const { id } = data;
      newest = id;
      tallies(data).then(
        (counted) => give({ id, ok: true, tallies: counted }),
        (error) => give({ id, ok: false, reason: String(error) }),
      );
    }
  });
}

function compiledOrNone(text: string | null) {
  const compiled = text === null ? null : compileText(text);
  return compiled !== null && isCompiled(compiled) ? compiled : null;
}
