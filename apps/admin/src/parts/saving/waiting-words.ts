import type { LocalizedText } from '@plumbline/core';
import { text } from '@plumbline/locale';
import type { Say } from '../../language/language.tsx';

/** Why something is not saved yet, by the code of the server's trouble; null where it does not answer. What was typed is safe, and it is tried again. */
export function waitingWords(code: string | null, say: Say): string {
  const why = code === null ? NO_SERVER : (TROUBLES.get(code) ?? OTHER);
  return say(WAITING, { why: say(why) });
}

const WAITING = text(
  '{why}：内容已存于本机，恢复后自动保存',
  '{why}: kept in this browser, and saved once that is over',
);

const NO_SERVER = text('连接不上服务器', 'The server cannot be reached');
const OTHER = text('服务器出错，暂时不能保存', 'The server has trouble and does not save');

const TROUBLES: ReadonlyMap<string, LocalizedText> = new Map([
  ['storage-full', text('服务器的磁盘已满，请告知管理员', 'The disk of the server is full; tell the administrator')],
  [
    'storage-read-only',
    text('服务器的数据不能写入，请告知管理员', 'The server cannot write its data; tell the administrator'),
  ],
  ['storage-busy', text('服务器的数据库正忙', 'The database of the server is busy')],
  ['storage-away', text('服务器连接不上它的数据库', 'The server cannot reach its database')],
]);
