import type { DocumentCode, LocalizedText } from '@plumbline/core';
import { text } from '../localized.ts';

/** What is said about a file, or a form read from it. */
export const DOCUMENT_WORDING: Readonly<Record<DocumentCode, LocalizedText>> = {
  'document/not-found': text('找不到文件“{file}”，请核对路径', 'There is no file “{file}”; please check the path'),
  'document/unreadable': text('无法读取“{file}”：{reason}', '“{file}” cannot be read: {reason}'),
  'document/empty': text('“{file}”是空文件', '“{file}” is empty'),
  'document/too-large': text(
    '“{file}”有 {size} MB，超过 {limit} MB 的上限，不像一张表',
    '“{file}” has {size} MB, above the limit of {limit} MB: too large for a form or a rule set',
  ),
  'document/binary': text(
    '“{file}”不是文本文件，请先导出为文本或 JSON',
    '“{file}” is no text file; export it as text or JSON first',
  ),
  'document/not-utf8': text(
    '“{file}”的编码不是 UTF-8，请另存为 UTF-8',
    '“{file}” is not encoded as UTF-8; save it as UTF-8',
  ),
  'document/syntax': text('JSON 写法有误：{reason}', 'Not valid JSON: {reason}'),
  'document/too-deep': text('括号嵌套超过 {limit} 层', 'Brackets nest deeper than {limit} levels'),
  'document/duplicate-key': text('“{key}”写了两次，只能保留一个', '“{key}” is written twice; keep one'),
  'document/not-a-form': text('“{file}”中没有找到绩效自评表', 'There is no self-evaluation form in “{file}”'),
  'document/unknown-type': text(
    '不能读取“{extension}”类型的文件“{file}”，请用 .txt 或 .json',
    '“{file}”: files of type “{extension}” cannot be read; use .txt or .json',
  ),
  'document/schema': text('不符合格式要求：{reason}', 'Does not fit the contract: {reason}'),
  'document/not-one-of': text('只能是：{allowed}', 'Must be one of: {allowed}'),
  'document/wrong-type': text('类型应为 {expected}', 'Must be of type {expected}'),
  'document/not-a-decimal': text(
    '“{value}”不是十进制数，如 "8" 或 "9.95"',
    '“{value}” is no decimal such as "8" or "9.95"',
  ),
  'document/points-or-share': text('“points”与“share”必须且只能写一个', 'Give “points” or “share”, one and not both'),
  'document/misplaced-member': text('此处不能有这一项', 'This member does not belong here'),
  'document/number-not-string': text(
    '数字 {value} 要写成字符串 "{value}"，以保证精确',
    'Write the number {value} as the string "{value}", so that it stays exact',
  ),
  'document/unknown-member': text(
    '没有“{name}”这一项[[，是否想写“{suggestion}”]]',
    'There is no member “{name}”[[; did you mean “{suggestion}”?]]',
  ),
  'document/missing-member': text('缺少“{name}”', '“{name}” is missing'),
  'form/year-assumed': text(
    '表上没有年度，按“{text}”推断为 {year} 年度，请核对',
    'The form has no fiscal year; {year} is inferred from “{text}”, please check',
  ),
  'form/no-total': text(
    '没有找到总分，行是否齐全无法核对',
    'There is no total, so nobody can check that all rows are there',
  ),
  'form/no-indicators': text(
    '没有读到任何指标行：表头缺失、错位，或文字连成一片',
    'No indicator row could be read: the header is missing or out of order, or the text has run together',
  ),
  'form/truncated': text('表不完整，可能在此处被截断', 'The form is not complete; the file may have been cut off'),
  'form/field-missing': text('没有读到“{field}”，请补填', '“{field}” could not be read; please fill it in'),
  'form/line-not-understood': text(
    '未能理解：“{text}”，请对照原表核对',
    'Not understood: “{text}”; please check with the original',
  ),
  'form/row-rebuilt': text(
    '“{name}”由多行文字或多个栏目拼合而成，请对照原表核对',
    '“{name}” was put together from several lines or columns; please check with the original',
  ),
  'form/row-incomplete': text(
    '“{name}”一行不完整，未读入：“{text}”',
    'The row “{name}” is not complete and was left out: “{text}”',
  ),
  'form/row-ambiguous': text(
    '“{name}”一行可有几种读法，不能确定的内容留空：“{text}”',
    'The row “{name}” can be read in several ways; what is uncertain stays empty: “{text}”',
  ),
  'form/unknown-category': text(
    '“{text}”上面没有一级指标，一级指标留空',
    'No category stands above “{text}”; it stays empty',
  ),
  'form/scores-do-not-add-up': text(
    '各项填报得分合计 {sum}，而总分填报为 {declared}',
    'The declared scores add up to {sum}, but {declared} is declared in total',
  ),
  'form/max-scores-do-not-add-up': text(
    '各项分值合计 {sum}，而总分值为 {declared}',
    'The maximum scores add up to {sum}, but {declared} is printed in total',
  ),
};
