import { text } from '../localized.ts';
import { type Speaker, type Words, wordsOf } from './speaker.ts';

/** Why a file cannot be read, by the operating system's code or ours. */
export const SYSTEM_REASONS: Words = {
  folder: text('这是一个文件夹，请选择文件', 'it is a folder; choose a file'),
  'not-a-file': text('这不是普通文件', 'it is not an ordinary file'),
  EACCES: text('没有读取权限', 'permission denied'),
  EPERM: text('没有读取权限', 'permission denied'),
  EBUSY: text('文件正被其他程序占用', 'another program is using it'),
  EIO: text('读取磁盘出错', 'the disk reported an error'),
  EISDIR: text('这是一个文件夹，请选择文件', 'it is a folder; choose a file'),
  ELOOP: text('链接循环', 'its links run in a circle'),
  EMFILE: text('打开的文件过多，请稍后重试', 'too many files are open; try again later'),
  ENAMETOOLONG: text('文件名过长', 'its name is too long'),
  unknown: text('原因不明', 'for an unknown reason'),
};

const JSON_FAULTS: Words = {
  'unexpected-end': text('内容在此处中断', 'it ends here unexpectedly'),
  'not-json': text('有 JSON 不允许的写法', 'it holds something JSON does not allow'),
  'invalid-symbol': text(
    '此处的符号无效，文字要写在英文双引号中',
    'a symbol here is not valid; text stands in double quotes',
  ),
  'invalid-number-format': text('数字写法无效', 'a number is not well formed'),
  'property-name-expected': text('此处应为带英文双引号的名称', 'a name in double quotes is expected here'),
  'value-expected': text('此处应为一个值', 'a value is expected here'),
  'colon-expected': text('此处应为英文冒号', 'a colon is expected here'),
  'comma-expected': text('此处应为英文逗号', 'a comma is expected here'),
  'close-brace-expected': text('此处应为 }', 'a } is expected here'),
  'close-bracket-expected': text('此处应为 ]', 'a ] is expected here'),
  'end-of-file-expected': text('文件应在此前结束', 'the file should have ended before this'),
  'invalid-comment-token': text('不能有注释', 'comments are not allowed'),
  'unexpected-end-of-comment': text('注释没有结束', 'a comment does not end'),
  'unexpected-end-of-string': text('文字缺少结束的引号', 'a string lacks its closing quote'),
  'unexpected-end-of-number': text('数字没有写完', 'a number is not complete'),
  'invalid-unicode': text('Unicode 转义无效', 'a Unicode escape is not valid'),
  'invalid-escape-character': text('反斜杠后的转义字符无效', 'an escape after a backslash is not valid'),
  'invalid-character': text(
    '文字中有不允许的字符，如制表符',
    'text holds a character that is not allowed, such as a tab',
  ),
};

const YAML_FAULTS: Words = {
  'no-aliases': text('不能使用 YAML 别名（*）', 'YAML aliases (*) are not allowed'),
};

/** What is wrong in a JSON file, by our own words for it, or in a YAML file, mostly in its parser's. */
export const jsonOrYamlFault: Speaker = (reason) => {
  const isJson = Object.hasOwn(JSON_FAULTS, reason);
  const { zh, en } = wordsOf(isJson ? JSON_FAULTS : YAML_FAULTS, reason);
  return isJson
    ? { zh: `JSON 写法有误：${zh}`, en: `Not valid JSON: ${en}` }
    : { zh: `写法有误：${zh}`, en: `Not valid: ${en}` };
};
