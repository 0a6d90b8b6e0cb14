import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('他人已先保存此表，请逐格选择', 'Somebody else saved this form first: choose cell by cell'),
  who: text('第 {revision} 稿保存者：', 'Revision {revision} was saved by'),
  kept: text(
    '您填写的内容没有丢失：它留在本机，直到合并保存。',
    'Nothing you typed is lost: this browser keeps it until it is saved.',
  ),
  merged: text(
    '他人同时修改了 {count} 处，已与您的修改合并',
    'Somebody else changed {count} {count|place meanwhile: it is|places meanwhile: they are} put together with yours',
  ),
  solvable: text(
    '另有 {count} 处自动合并',
    '{count} more {count|comes together by itself|come together by themselves}',
  ),
  place: text('位置', 'Where'),
  was: text('原来', 'It was'),
  mine: text('我的', 'Mine'),
  theirs: text('对方的', 'Theirs'),
  nothing: text('（空）', '(empty)'),
  gone: text('（已删除）', '(removed)'),
  chooseAt: text('选择：{place}', 'Choose for {place}'),
  allMine: text('都用我的', 'All mine'),
  allTheirs: text('都用对方的', 'All theirs'),
  chosen: text(
    '须选择 {count} 格，已选 {chosen} 格',
    '{count} {count|cell needs|cells need} a choice, {chosen} chosen',
  ),
  save: text('保存合并结果', 'Save the result'),
  later: text('稍后处理', 'Later'),
  open: text('处理冲突', 'Resolve the conflict'),
  ended: text(
    '此表在此期间已由他人办理（{state}），不能再保存。您填写的内容仍在本机，可先复制需要的部分，再放弃。',
    'Meanwhile somebody decided about this form ({state}), and it takes no more changes. What you typed is still in this browser: copy what you need, then give it up.',
  ),
  giveUp: text('放弃本机内容，看现在的表', 'Give up what is here and show the form as it is'),
  rows: text('指标行', 'rows of indicators'),
  sources: text('资金来源', 'sources of the money'),
  row: text('整行', 'the whole line'),
} as const;
