import type { Language } from '@plumbline/core';
import { text } from '@plumbline/locale';
import { type StorageTrouble, storageTroubleBehind, storageTroubleOf } from '@plumbline/storage';

/** What is said of trouble with where data lies to whoever is at the machine and can mend it. */
const WORDS: Readonly<Record<StorageTrouble, ReturnType<typeof text>>> = {
  'storage-full': text(
    '磁盘已满，没有写完的已经撤回。请腾出空间，然后重试',
    'The disk is full; what was not finished was taken back. Make room, then try again',
  ),
  'storage-read-only': text(
    '数据不能写入：磁盘只读、有故障，或没有写的权限。请检查磁盘和 PLUMBLINE_DATA 的权限，然后重试',
    'Data cannot be written: the disk is read-only or failing, or there is no right to write. Check the disk, and who may write PLUMBLINE_DATA, then try again',
  ),
  'storage-busy': text(
    '数据库一直被占用。请看是否有别的程序开着它，然后重试',
    'The database is kept busy all the time. See whether another program has it open, then try again',
  ),
  'storage-away': text(
    '数据库连接不上。请检查 DATABASE_URL，以及数据库是否在运行',
    'The database does not answer. Check DATABASE_URL, and whether the database runs',
  ),
};

/** The words for an error of where data lies, with what the system said; null for every other error. */
export function troubleWords(error: unknown, language: Language): string | null {
  const trouble = storageTroubleBehind(error) ?? storageTroubleOf(error);
  if (trouble === null) return null;
  const said = trouble.cause instanceof Error && trouble.cause.message !== '' ? ` (${trouble.cause.message})` : '';
  return `${WORDS[trouble.code][language]}${said}`;
}
