import type { LocalizedText } from '@plumbline/core';
import { text } from './localized.ts';

/** Words a program uses where a person expects a sentence: system codes, parser codes, paths of fields. */
const WORDS: Readonly<Record<string, LocalizedText>> = {
  folder: text('这是一个文件夹', 'it is a folder'),
  'not-a-file': text('这不是普通文件', 'it is no ordinary file'),
  EACCES: text('没有读取权限', 'permission denied'),
  EPERM: text('没有读取权限', 'permission denied'),
  EBUSY: text('文件正被占用', 'it is in use'),
  ELOOP: text('链接循环', 'its links run in a circle'),
  'unexpected-end': text('内容在此处中断', 'it ends here unexpectedly'),
  'no-aliases': text('不能使用 YAML 别名（*）', 'YAML aliases (*) are not allowed'),
  'not-json': text('这不是 JSON', 'this is not JSON'),
  'invalid-symbol': text('此处的符号无效', 'a symbol here is not valid'),
  'invalid-number-format': text('数字写法无效', 'a number is not well formed'),
  'property-name-expected': text('此处应为带引号的名称', 'a name in quotes is expected here'),
  'value-expected': text('此处应为一个值', 'a value is expected here'),
  'colon-expected': text('此处应为冒号', 'a colon is expected here'),
  'comma-expected': text('此处应为逗号', 'a comma is expected here'),
  'close-brace-expected': text('此处应为 }', 'a } is expected here'),
  'close-bracket-expected': text('此处应为 ]', 'a ] is expected here'),
  'end-of-file-expected': text('文件应在此前结束', 'the file should have ended before this'),
  'invalid-comment-token': text('不能有注释', 'comments are not allowed'),
  'unexpected-end-of-comment': text('注释没有结束', 'a comment does not end'),
  'unexpected-end-of-string': text('文字缺少结束的引号', 'a string lacks its closing quote'),
  'unexpected-end-of-number': text('数字没有写完', 'a number is not complete'),
  'invalid-unicode': text('Unicode 转义无效', 'a Unicode escape is not valid'),
  'invalid-escape-character': text('转义字符无效', 'an escape is not valid'),
  'invalid-character': text('有无效字符', 'there is a character that is not allowed'),
  fiscalYear: text('年度', 'fiscal year'),
  'project.name': text('项目名称', 'project name'),
  moneyUnit: text('金额单位', 'money unit'),
  budget: text('项目资金', 'budget'),
  projectName: text('项目名称', 'project name'),
  supervisingDepartment: text('主管部门', 'supervising department'),
  implementingUnit: text('实施单位', 'implementing unit'),
};

/** The parameters whose values may be such words. */
const SPOKEN: ReadonlySet<string> = new Set(['reason', 'field']);

/** A parameter's value as a person should read it; several words may be joined by commas. */
export function spoken(name: string, value: string, language: keyof LocalizedText): string {
  if (!SPOKEN.has(name)) return value;
  return value
    .split(', ')
    .map((word) => (Object.hasOwn(WORDS, word) ? (WORDS[word]?.[language] ?? word) : word))
    .join(language === 'zh' ? '、' : ', ');
}
