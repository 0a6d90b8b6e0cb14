import type { Language } from '@plumbline/core';
import { text } from '@plumbline/locale';
import { PublishedVersionDiffersError } from '@plumbline/service';
import {
  DatabaseNewerError,
  DatabaseOlderError,
  NoFolderError,
  type StorageTrouble,
  storageTroubleBehind,
  storageTroubleOf,
} from '@plumbline/storage';

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

const NO_RIGHT = text(
  'DATABASE_URL 中的用户没有所需的权限；它须是这个数据库的所有者（alter database … owner to …），或可以在其中建表',
  'The user in DATABASE_URL lacks a right; it must own its database (alter database … owner to …), or may make tables in it',
);

/** What a database says that is there and is not to be used as it is: codes of PostgreSQL and of SQLite. */
const REFUSALS: Readonly<Record<string, ReturnType<typeof text>>> = {
  '28P01': text(
    '数据库不接受 DATABASE_URL 中的用户名或密码，请核对',
    'The database does not accept the name or the password in DATABASE_URL; check both',
  ),
  '28000': text(
    '数据库不让 DATABASE_URL 中的用户从这里登录，请核对用户名和数据库的 pg_hba.conf',
    'The database does not let the user in DATABASE_URL log in from here; check the name, and pg_hba.conf of the database',
  ),
  '3D000': text(
    '没有 DATABASE_URL 中的数据库；请用 createdb 建立，或改正名字',
    'There is no database of the name in DATABASE_URL; make it with createdb, or correct the name',
  ),
  '42501': NO_RIGHT,
  // No schema that it may use: to make tables there is nowhere.
  '3F000': NO_RIGHT,
  SQLITE_NOTADB: text(
    '这个文件不是数据库，或开头已损坏；请核对 PLUMBLINE_DATA 或 DATABASE_URL，或用 plumbline restore 恢复最近的备份',
    'The file is no database, or its beginning is damaged; check PLUMBLINE_DATA or DATABASE_URL, or bring the last backup back with plumbline restore',
  ),
  SQLITE_CORRUPT: text(
    '数据库文件已损坏；请停下服务，原样留存文件，用 plumbline restore 恢复最近的备份',
    'The file of the database is damaged; stop the server, keep the file as it is, and bring the last backup back with plumbline restore',
  ),
};

/** What is said where the program and where data lies do not go together. */
const MISMATCHES = {
  newer: (migration: string) =>
    text(
      `数据库由更新的程序升级过（${migration}）；请换用新版本，或恢复升级前的备份`,
      `The database belongs to a newer program (${migration}); take the newer version, or restore the backup from before the upgrade`,
    ),
  older: (migration: string) =>
    text(
      `数据库还是旧版程序的（缺 ${migration}），没有改动；先备份，再启动新版服务，启动时自动升级`,
      `The database is still that of an older program (it lacks ${migration}), and was left as it is; back it up, then start the server, which brings it up to date`,
    ),
  noFolder: {
    file: (path: string) =>
      text(
        `文件夹“${path}”是一个文件，或在文件之下；请换一个（数据文件夹由 PLUMBLINE_DATA 或 DATABASE_URL 指定）`,
        `The folder “${path}” is a file, or below one; choose another, that of data with PLUMBLINE_DATA or DATABASE_URL`,
      ),
    nowhere: (path: string) =>
      text(
        `文件夹“${path}”不能建在那里；请换一个（数据文件夹由 PLUMBLINE_DATA 或 DATABASE_URL 指定）`,
        `The folder “${path}” cannot be made there; choose another, that of data with PLUMBLINE_DATA or DATABASE_URL`,
      ),
  },
  versionDiffers: (version: string) =>
    text(
      `随程序提供的 ${version} 与已发布的同名版本不同：rules 下的文件被改过，请从发行版重新取`,
      `${version} as it comes with the program differs from the published one of that name: files under rules were changed, take them from the release again`,
    ),
} as const;

/** The words for whatever keeps a database from being used, with what the system said; null for every other error. */
export function troubleWords(error: unknown, language: Language): string | null {
  if (error instanceof DatabaseNewerError) return MISMATCHES.newer(error.migration)[language];
  if (error instanceof DatabaseOlderError) return MISMATCHES.older(error.migration)[language];
  if (error instanceof NoFolderError) return MISMATCHES.noFolder[error.there](error.path)[language];
  if (error instanceof PublishedVersionDiffersError) return MISMATCHES.versionDiffers(error.version)[language];
  return refusalWords(error, language) ?? storageWords(error, language);
}

function refusalWords(error: unknown, language: Language): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code).replace(/^(SQLITE_CORRUPT)_.*/, '$1');
  const words = Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
  return words === undefined ? null : `${words[language]} (${error.message})`;
}

function storageWords(error: unknown, language: Language): string | null {
  const trouble = storageTroubleBehind(error) ?? storageTroubleOf(error);
  if (trouble === null) return null;
  const said = trouble.cause instanceof Error && trouble.cause.message !== '' ? ` (${trouble.cause.message})` : '';
  return `${WORDS[trouble.code][language]}${said}`;
}
