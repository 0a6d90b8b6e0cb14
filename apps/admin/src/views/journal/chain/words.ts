import { text } from '@plumbline/locale';

export const WORDS = {
  verify: text('核对日志链', 'Verify the chain'),
  verifyOk: text('核对', 'Verify'),
  close: text('关闭', 'Close'),
  verifyText: text(
    '从第一条起，逐条核对整个日志的哈希，任何一条被改、被删、被换位都会发现。链条本身看不出末尾被截去或整条被重写，因此请把以前抄下的一条填在下面一并比对。',
    'Follows the whole journal from its first entry: whatever was changed, removed or moved is found. That its end was cut off, or all of it written anew, the chain alone does not show; fill in below an entry that somebody wrote down before.',
  ),
  knownSequence: text('以前抄下的序号', 'Number that was written down'),
  knownHash: text('以前抄下的哈希', 'Hash that was written down'),
  knownHelp: text('没有抄过可以不填', 'Leave both empty if there is none'),
  hashForm: text('哈希是 64 位十六进制数字', 'A hash has 64 hexadecimal digits'),
  whole: text('日志完整：共 {entries} 条', 'The journal is whole: {entries} entries'),
  sameAsKnown: text('与以前抄下的一条相符。', 'It agrees with the entry that was written down.'),
  noteIt: text(
    '请把条数和最后一条的哈希抄到别处（会议纪要、另一系统），下次核对时填上：',
    'Note the number and the last hash elsewhere, in minutes or in another system, for the next time:',
  ),
  lastHash: text('最后一条的哈希', 'Hash of the last entry'),
  broken: text('日志在第 {sequence} 条断开', 'The journal is broken at entry {sequence}'),
  reasonSequence: text('序号不连续：有条目被删去或插入', 'The numbers do not follow: an entry was removed or put in'),
  reasonPrevious: text('与前一条的哈希接不上', 'It does not follow from the entry before'),
  reasonHash: text('这一条的内容与它的哈希不符：被改动过', 'What it says does not fit its hash: it was changed'),
  reasonEnd: text(
    '与以前抄下的一条不符。请先检查填写有无差错；若无差错，则末尾被截去，或此后被重写',
    'It is not the entry that was written down. Look first whether it was typed right; if so, the end was cut off, or written anew',
  ),
  brokenHelp: text(
    '请停用服务，原样留存数据，并通知运维人员按指南处理。',
    'Stop the service, keep the data as they are, and tell whoever runs it; the guide for operators says what to do.',
  ),
  export: text('导出', 'Export'),
  exportShown: text('导出所列', 'Export these'),
  exporting: text('已取 {count} 条，点此停止', '{count} entries so far; stop'),
  fileName: text('日志', 'journal'),
} as const;
