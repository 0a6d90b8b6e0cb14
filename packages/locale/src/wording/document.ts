import type { DocumentCode, LocalizedText } from '@plumbline/core';
import { text } from '../localized.ts';

/** What is said about a file, or a form read from it. */
export const DOCUMENT_WORDING: Readonly<Record<DocumentCode, LocalizedText>> = {
  'document/not-found': text('找不到文件“{file}”，请核对路径', 'There is no file “{file}”; please check the path'),
  'document/unreadable': text('无法读取“{file}”：{reason}', '“{file}” cannot be read: {reason}'),
  'document/empty': text('“{file}”是空文件，请核对是否选错', '“{file}” is empty; check that it is the right file'),
  'document/too-large': text(
    '“{file}”有 {size} MB，超过 {limit} MB 的上限，请核对是否选错',
    '“{file}” has {size} MB, above the limit of {limit} MB; check that it is the right file',
  ),
  'document/binary': text(
    '“{file}”不是文本文件，请先导出为文本或 JSON',
    '“{file}” is no text file; export it as text or JSON first',
  ),
  'document/not-utf8': text(
    '“{file}”的编码不是 UTF-8，或文件在字符中间被截断；请另存为 UTF-8，或重新取得完整文件',
    '“{file}” is not encoded as UTF-8, or was cut off inside a character; save it as UTF-8, or get the whole file again',
  ),
  // The reason begins with what the file should have been: JSON, or the YAML of golden tests.
  'document/syntax': text('{reason}，请在此处改正', '{reason}; please correct it here'),
  'document/too-deep': text(
    '括号或条件嵌套超过 {limit} 层，请简化',
    'Brackets or conditions nest deeper than {limit} levels; please simplify',
  ),
  'document/duplicate-key': text('“{key}”写了两次，请只保留一个', '“{key}” is written twice; keep one'),
  'document/not-a-form': text(
    '“{file}”中没有找到绩效自评表，请核对是否选错',
    'There is no self-evaluation form in “{file}”; check that it is the right file',
  ),
  'document/unknown-type': text(
    '“{file}”的文件类型[[“{extension}”]]不能读取，请改用 .xlsx、.docx、.pdf、.html、.csv、.txt 或 .json',
    'The type of “{file}”[[, “{extension}”,]] cannot be read; use .xlsx, .docx, .pdf, .html, .csv, .txt or .json',
  ),
  'document/old-format': text(
    '“{file}”是旧格式（{extension}），请在 Excel 或 WPS 中另存为 {instead} 后重试',
    '“{file}” has the old format {extension}; save it as {instead} in Excel, Word or WPS and try again',
  ),
  'document/other-type': text(
    '“{file}”的扩展名是 {extension}，内容却是{found}，请核对文件并改正扩展名',
    '“{file}” is named {extension}, but its content is {found}; check the file and correct its name',
  ),
  'document/encrypted': text(
    '“{file}”已加密，请先取消密码再导入',
    '“{file}” is encrypted; remove the password and import it again',
  ),
  'document/damaged': text(
    '“{file}”不是完整的 {type} 文件，请重新取得或重新保存',
    '“{file}” is no complete {type} file; get it again, or save it again',
  ),
  'document/unpacks-too-large': text(
    '“{file}”解压后超过 {limit} MB，不像自评表，未予读取',
    '“{file}” unpacks to more than {limit} MB, which no form does; it was not read',
  ),
  'document/too-many-entries': text(
    '“{file}”中的文件超过 {limit} 个，其余未读取，请拆成几个压缩包',
    '“{file}” holds more than {limit} files; the rest was not read, split it into several archives',
  ),
  'document/other-archive': text(
    '“{file}”是 {extension} 压缩包，请先解压，或改存为 .zip',
    '“{file}” is a {extension} archive; unpack it first, or pack the files as .zip',
  ),
  'document/nested-archive': text(
    '“{file}”是压缩包中的压缩包，未予打开，请先解压',
    '“{file}” is an archive within an archive and was not opened; unpack it first',
  ),
  'document/no-form-files': text(
    '“{file}”中没有可以读取的文件，请核对是否选错',
    'There is no file in “{file}” that can be read; check that it is the right one',
  ),
  'document/too-many-forms': text(
    '“{file}”中的自评表超过 {limit} 份，未予导入，请拆成几个文件',
    'There are more than {limit} forms in “{file}”; none was imported, split it into several files',
  ),
  'document/took-too-long': text(
    '“{file}”读了 {seconds} 秒仍未读完，已停止；请核对是否选错，或另存为 .xlsx 后重试',
    'Reading “{file}” was stopped after {seconds} seconds; check that it is the right file, or save it as .xlsx and try again',
  ),
  'document/took-too-much-memory': text(
    '读取“{file}”需要的内存超过 {limit} MB，已停止；请核对是否选错，或拆成几个文件',
    'Reading “{file}” was stopped at {limit} MB of memory; check that it is the right file, or split it',
  ),
  'document/reader-failed': text(
    '读取“{file}”时程序出错（{reason}），已略过；请把该文件反馈给维护者',
    'The program failed on “{file}” ({reason}) and left it out; please report it with the file',
  ),
  'document/too-many-cells': text(
    '“{file}”的单元格超过 {limit} 个，请只保留自评表所在的工作表',
    '“{file}” has more than {limit} cells; keep only the sheets with forms',
  ),
  'document/too-many-elements': text(
    '“{file}”的内容元素超过 {limit} 个，请只保留自评表所在的部分',
    '“{file}” has more than {limit} elements; keep only the part with forms',
  ),
  'document/too-many-pages': text(
    '“{file}”有 {pages} 页，超过 {limit} 页的上限，请拆分后导入',
    '“{file}” has {pages} pages, above the limit of {limit}; split it and import the parts',
  ),
  'document/macros': text(
    '“{file}”含有宏，未予读取；请另存为 {instead}',
    '“{file}” contains macros and was not read; save it as {instead}',
  ),
  'document/no-text': text(
    '“{file}”中没有文字，可能是扫描件，请先做文字识别（OCR）',
    'No text in this PDF, “{file}”: scan it with OCR first',
  ),
  'document/page-without-text': text(
    '第 {page} 页没有文字，可能是扫描件，未读取该页',
    'Page {page} has no text, perhaps it was scanned; it was not read',
  ),
  'document/hidden-sheet': text(
    '工作表“{name}”是隐藏的，未读取；需要时请取消隐藏',
    'The sheet “{name}” is hidden and was not read; unhide it if it is needed',
  ),
  'document/cell-error': text(
    '单元格的公式出错（{text}），按空值处理，请改正后重新导入',
    'The formula of the cell ended with an error ({text}); it counts as empty, mend it and import again',
  ),
  'document/cell-not-computed': text(
    '单元格的公式没有保存结果，按空值处理，请打开文件重新保存',
    'The formula of the cell was saved without its result; it counts as empty, open the file and save it again',
  ),
  'document/schema': text('不符合格式要求：{reason}', 'Does not fit the format: {reason}'),
  'document/not-one-of': text('此处只能填：{allowed}', 'This must be one of: {allowed}'),
  'document/wrong-type': text('此处应为{expected}', 'This must be {expected}'),
  'document/not-a-decimal': text(
    '“{value}”不是十进制数，请写成 "8" 或 "9.95" 的样子',
    '“{value}” is no decimal; write it as in "8" or "9.95"',
  ),
  'document/points-or-share': text(
    '“points”（分数）与“share”（占分值的比例）必须写一个，且只能写一个',
    'Give either “points” or “share” (of the maximum score), not both and not none',
  ),
  'document/misplaced-member': text('此处不能有这一项，请删去', 'This member does not belong here; remove it'),
  'document/number-not-string': text(
    '数字 {value} 要写成字符串 "{value}"，以保证精确',
    'Write the number {value} as the string "{value}", so that it stays exact',
  ),
  // The fault may be the spelling alone, where names are the author's own: a parameter called “Bad name”.
  'document/unknown-member': text(
    '此处不能有名为“{name}”的一项，请删去或改名[[，是否应为“{suggestion}”]]',
    'No member named “{name}” can stand here; remove or rename it[[. Did you mean “{suggestion}”?]]',
  ),
  'document/missing-member': text('缺少“{name}”这一项，请补上', 'The member “{name}” is missing; please add it'),
  'form/year-assumed': text(
    '表上没有年度，按“{text}”推断为 {year} 年度，请核对',
    'The form has no fiscal year; {year} is inferred from “{text}”, please check',
  ),
  'form/year-given': text(
    '表上没有年度，按导入时所选的 {year} 年度读取',
    'The form has no fiscal year; it was read as of {year}, as chosen when it was sent',
  ),
  'form/no-rule-set': text(
    '{year} 年度没有生效的内置规则集，请用 --rules 指定一个。内置的有：{available}',
    'No bundled rule set is in force for {year}; name one with --rules. Bundled: {available}',
  ),
  'form/no-total': text(
    '没有读到总分，各行是否齐全无法核对，请对照原表',
    'No total could be read, so it is not known whether all rows are there; please compare with the original',
  ),
  'form/no-indicators': text(
    '没有读到任何指标行：表头缺失、错位，或文字连成一片，请重新导出或手工录入',
    'No indicator row could be read: the header is missing or out of order, or the text has run together; export it again or enter it by hand',
  ),
  'form/truncated': text(
    '表不完整，指标部分缺失或只有一部分，文件可能被截断，请重新导出',
    'The form is not complete: its indicators, or some of them, are missing, and the file may have been cut off; please export it again',
  ),
  'form/field-missing': text(
    '没有读到“{field}”，请对照原表补填',
    '“{field}” could not be read; please fill it in from the original',
  ),
  'form/line-not-understood': text(
    '未能理解：“{text}”，请对照原表核对',
    'Not understood: “{text}”; please check with the original',
  ),
  'form/unknown-label': text(
    '不认识“{text}”这一栏，其内容未读取，请核对',
    'The label “{text}” is not known; what stands there was not read, please check',
  ),
  'form/column-left-out': text(
    '“{text}”一栏与计分无关，未读取',
    'The column “{text}” was not read; no score hangs on it',
  ),
  'form/figure-unclear': text(
    '{field}应为数字，而表上是“{text}”，未采用，请核对',
    '{field} should be a number, but the form has “{text}”; it was not taken, please check',
  ),
  'form/value-unclear': text(
    '{field}“{text}”可能不在其应在的位置，请核对',
    '{field} “{text}” may belong elsewhere, please check',
  ),
  'form/value-left-out': text(
    '{field}“{text}”没有可放之处，未读取，请核对',
    'There is no place for {field} “{text}”; it was not read, please check',
  ),
  'form/score-repeated': text(
    '“{name}”一行重复了合计行的分值和得分，只计一次',
    'The row “{name}” repeats the points of the total; they count once',
  ),
  'form/row-rebuilt': text(
    '“{name}”由多行文字或多个栏目拼合而成，请对照原表核对',
    '“{name}” was put together from several lines or columns; please check with the original',
  ),
  'form/row-incomplete': text(
    '“{name}”一行不完整，未读入，请对照原表补填：“{text}”',
    'The row “{name}” is not complete and was left out; please add it from the original: “{text}”',
  ),
  'form/row-ambiguous': text(
    '“{name}”一行可有几种读法，不能确定的内容已留空，请对照原表补填：“{text}”',
    'The row “{name}” can be read in several ways, and what is uncertain stays empty; please fill it in from the original: “{text}”',
  ),
  'form/unknown-category': text(
    '“{text}”所属的一级指标不能确定，已留空，请补填',
    'The category that “{text}” belongs to is not certain and stays empty; please fill it in',
  ),
  'form/scores-do-not-add-up': text(
    '各项填报得分合计 {sum}，与填报总分 {declared} 不一致，请核对是否漏行或算错',
    'The declared scores add up to {sum}, but the declared total is {declared}; check for a missing row or a wrong sum',
  ),
  'form/max-scores-do-not-add-up': text(
    '各项分值合计 {sum}，与表上的总分值 {declared} 不一致，请核对是否漏行或算错',
    'The maximum scores add up to {sum}, but the form prints {declared} as their total; check for a missing row or a wrong sum',
  ),
  'export/not-printed': text(
    '这种表式没有“{field}”的位置，{count} 处未输出',
    'This layout has no place for {field}; {count} values are not printed',
  ),
  'export/changed': text('“{field}”以另一种写法输出，共 {count} 处', '{field}: written in another way, {count} times'),
  'assessment/reason-missing': text('请写明理由', 'Give a reason'),
  'assessment/must-be-mended': text(
    '此处须先补正才能提交（{finding}）',
    'This must be mended before the form can be submitted ({finding})',
  ),
  'study/no-rule-set': text(
    '草案现在的文本还不是可用的规则集，请先改正检查所列的错误',
    'The text of the draft is no usable rule set yet; mend what lint lists first',
  ),
  'study/unknown': text(
    '数据库中没有测算 {id}；请核对编号和 DATABASE_URL、PLUMBLINE_DATA，或改用保存的问题文件',
    'This database has no study {id}; check the identifier, DATABASE_URL and PLUMBLINE_DATA, or name a file with its question',
  ),
  'study/unknown-organisation': text(
    '数据库中没有单位 {id}；这个问题是在另一个数据库里提出的，请连接那个数据库，或改写范围',
    'This database has no organisation {id}: the question was asked of another one; use that, or change the population',
  ),
  'study/unknown-version': text(
    '找不到哈希为 {hash} 的规则集 {name}：它不是已有的版本，也不是草案保存过的内容；请用 --rules 给出其文件',
    'There is no rule set {name} with the hash {hash}, neither as a version nor as a draft once was; name its file with --rules',
  ),
  'assessment/no-scorecard': text(
    '现有内容还没有计分结果，请先计分',
    'The form as it stands has not been scored; score it first',
  ),
  'assessment/no-version': text(
    '{year} 年度没有唯一生效的规则版本，请指定一个[[：{available}]]',
    'No single rule version is in force for {year}; name one[[: {available}]]',
  ),
  'assessment/too-many-for-a-file': text(
    '一个文件最多 {limit} 份；请用年度、单位或其他条件缩小范围',
    'One file holds {limit} at most; narrow the list by year, unit or otherwise',
  ),
  'assessment/no-total': text(
    '还有 {pending} 项没有得分，没有总分，不能作为正式结果；请补全或由复核人给分',
    '{pending} items have no score, so there is no total to be official; complete them, or set their scores on review',
  ),
  'assessment/other-engine': text(
    '此结果由另一版本的引擎（{engineVersion}）得出，本引擎算出的数值与之不同，评审改定的得分计入后是多少已无从得知；请重新计分',
    'This scorecard is of another version of the engine ({engineVersion}), of which this one makes other figures, so what the points set on review make of its total cannot be told; score the form again',
  ),
  'assessment/no-such-item': text('表中没有第 {index} 项指标', 'The form has no indicator {index}'),
  'assessment/score-out-of-bounds': text(
    '得分 {score} 不在 0 到 {maxScore} 之间',
    'The score {score} is not between 0 and {maxScore}',
  ),
  'import/same-project': text(
    '本单位已有 {year} 年度“{name}”的自评表；请更新那一份，或确认另建一份',
    'There is an assessment of “{name}” for {year} already; update that one, or say that there is to be another',
  ),
  'import/other-organisation': text(
    '要更新的自评表属于另一单位',
    'The assessment to be updated belongs to another organisation',
  ),
  'assessment/other-year': text(
    '这是 {filed} 年度的表，不能改为 {year} 年度；请另建一张',
    'This form is of {filed} and cannot become one of {year}; create another',
  ),
  'evidence/type-not-taken': text(
    '“{file}”不是可接受的附件，请用 PDF、OFD、图片（PNG、JPEG、GIF、WebP、TIFF、BMP）或不含宏的 Office 文件',
    '“{file}” cannot be attached; use PDF, OFD, an image (PNG, JPEG, GIF, WebP, TIFF, BMP) or an Office file without macros',
  ),
};
