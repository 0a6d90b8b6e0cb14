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
  compression: text(
    '压缩方式不支持，请用普通方式重新压缩',
    'its way of packing is not supported; pack it again as plain ZIP',
  ),
  unknown: text('原因不明', 'for an unknown reason'),
};

/** What a file is by its content. */
export const FILE_TYPES: Words = {
  xlsx: text('Excel 工作簿（.xlsx）', 'an Excel workbook (.xlsx)'),
  docx: text('Word 文档（.docx）', 'a Word document (.docx)'),
  pdf: text('PDF 文件（.pdf）', 'a PDF (.pdf)'),
  html: text('网页（.html）', 'a web page (.html)'),
  json: text('JSON 数据（.json）', 'JSON data (.json)'),
  rtf: text('RTF 文档，请另存为 .docx', 'an RTF document; save it as .docx'),
  text: text('纯文本（.txt）', 'plain text (.txt)'),
  zip: text('压缩包（.zip）', 'an archive (.zip)'),
  gzip: text('压缩包，请先解压', 'an archive; unpack it first'),
  'old-office': text('旧格式的 Office 文件', 'an office file of an old format'),
  'encrypted-office': text('加密的 Office 文件', 'an encrypted office file'),
  binary: text('无法识别的数据', 'data of no known kind'),
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
