import type { LocalizedText } from '@plumbline/core';
import { text } from '@plumbline/locale';

/** Databases, backups, journals and certificates. */
export const RECORD_WORDS = {
  backupPostgres: text(
    'PostgreSQL 请用 pg_dump --format=custom 备份，用 pg_restore 恢复',
    'PostgreSQL is backed up by pg_dump --format=custom and brought back by pg_restore',
  ),
  noDatabase: text(
    '没有数据库“{file}”，请核对 PLUMBLINE_DATA 或 DATABASE_URL',
    'There is no database “{file}”; check PLUMBLINE_DATA or DATABASE_URL',
  ),
  backupExists: text('“{file}”已存在，请换一个名字', '“{file}” is there already; choose another name'),
  restoreExists: text(
    '已有数据库“{file}”；要恢复请先停止服务，再加 --force（原数据库改名留存）',
    'There is a database “{file}”; to restore, stop the server and add --force, which keeps it under another name',
  ),
  restoreOpen: text(
    '数据库“{file}”正开着：请先停止服务和后台进程，再恢复；否则之后办的事会写进已改名的旧库',
    'The database “{file}” is open; stop the server and its workers first. What is done from then on would be written to the one put aside',
  ),
  backupDone: text(
    '已备份到 {folder}；日志 {count} 条，链尾 {hash}（另处记下，可证明日志未被截断）',
    'Backed up to {folder}; {count} journal entries, the last {hash} (written down elsewhere, it shows that none was cut off)',
  ),
  backupBroken: text(
    '备份的日志在第 {sequence} 条断开，不能信任',
    'The journal of the backup is broken at entry {sequence}; do not trust it',
  ),
  restoreDone: text(
    '已恢复到 {file}；日志 {count} 条，链尾 {hash}',
    'Restored to {file}; {count} journal entries, the last {hash}',
  ),
  doctorNoDatabase: text('还没有数据库，首次启动时建立', 'no database yet; the first start makes one'),
  doctorJournal: text('日志 {count} 条，链尾 {hash}', '{count} journal entries, the last {hash}'),
  doctorJournalBroken: text('日志', 'journal'),
  doctorArchive: text(
    '测算档案 {forms} 份、{segments} 段，待整理 {waiting} 项',
    'archive of {forms} forms in {segments} segments, {waiting} changes wait',
  ),
  doctorArchiveFault: text(
    '损坏 {damaged} 段，缺 {missing} 份，过时 {stale} 份，多余 {surplus} 份；plumbline doctor --repair 按原表重建',
    '{damaged} segments damaged, {missing} forms missing, {stale} outdated, {surplus} surplus; plumbline doctor --repair packs them again',
  ),
  doctorJournalFault: text(
    '第 {sequence} 条起断开：{reason}。请停下服务，原样留存数据库，恢复 doctor 认为完好的最近备份，再比较两者',
    'broken at entry {sequence}: {reason}. Stop the server, keep the database as it is, bring back the last backup that doctor finds whole, and compare the two',
  ),
  doctorVersions: text('规则集版本 {count} 个', '{count} rule set versions'),
  doctorVersionsChanged: text(
    '{names} 的内容与发布时的哈希不符，有人直接改过数据库。请停下服务，原样留存数据库，恢复 doctor 认为完好的最近备份',
    '{names} are not what they were when they were published: somebody changed the database itself. Stop the server, keep the database as it is, and bring back the last backup that doctor finds whole',
  ),
  backupUnusable: text(
    '备份“{file}”不能用，现有的数据没有动：{reason}。请换一个备份',
    'The backup “{file}” cannot be used, and nothing was changed: {reason}. Take another backup',
  ),
  databaseUnreachable: text(
    '数据库 {url} 打不开：{reason}。请核对 DATABASE_URL。',
    'The database {url} cannot be opened: {reason}. Check DATABASE_URL.',
  ),
  certified: text(
    '{project}：{name} {total} 分，证书哈希 {hash}',
    '{project}: {total} points under {name}, certificate {hash}',
  ),
  certificateStates: text(
    '{project}：{name}，{total} 分，等级 {rating}，自述出具于 {at}',
    '{project}: {name}, {total} points, rating {rating}, says it was issued at {at}',
  ),
  certificateEffective: text(
    '计入评审改定的 {count} 项得分后：{total} 分，等级 {rating}',
    'with the points of {count} items set on review: {total} points, rating {rating}',
  ),
  certificateSetPoints: text(
    '{item}：计算 {computed}，改定 {score}，自述理由：{reason}',
    '{item}: {computed} as computed, set to {score}, for the reason that “{reason}”',
  ),
  verdictVerified: text('核验通过：', 'verified:'),
  verdictMismatch: text('不一致：', 'mismatch:'),
  verdictMissingRule: text('缺少规则版本：', 'missing rule:'),
  verdictEngineDiffers: text('引擎版本不同，无法核验：', 'engine differs:'),
  verdictMissingForm: text('证书中没有表，请用 --form 提供：', 'missing form, name it with --form:'),
  differs: text('{path}：证书为 {stated}，核算为 {found}', '{path}: stated {stated}, found {found}'),
  provesNot: text(
    '证明：此结果由此表按此规则版本得出。不证明：由谁、何时出具，也不证明表中所填属实（哈希不是签名）。',
    'Proven: this result follows from this form under this version. Not proven: who issued it and when, and that the form is true; a hash is no signature.',
  ),
  verifyOneForm: text(
    '“{file}”中有 {count} 张表；核验时请给出恰好一张。',
    '“{file}” holds {count} forms; name a file with just one.',
  ),
  journalHolds: text(
    '{file}：日志完整，{count} 条，末条哈希 {hash}。末尾是否被截去，须与他处记下的末条哈希对照。',
    '{file}: the chain holds, {count} entries, the last hash is {hash}. Whether the end was cut off shows only beside a last hash noted elsewhere.',
  ),
  journalBroken: text('{file}：第 {sequence} 条起断开：{reason}', '{file}: broken at entry {sequence}: {reason}'),
  brokenSequence: text(
    '序号不连续，有记录被删去或移动',
    'its number is not the next one; entries were removed or moved',
  ),
  brokenPrevious: text('没有接上前一条的哈希', 'it does not carry the hash of the entry before'),
  brokenHash: text('内容与其哈希不符', 'its content is not what its hash says'),
  brokenEnd: text('已知的末条缺失或不同', 'an entry that is known to have been there is missing or another'),
  restoreExecution: text('执行数达到“{actual}”可得满分', 'spending “{actual}” would give full marks'),
} as const satisfies Record<string, LocalizedText>;
