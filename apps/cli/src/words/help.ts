import type { LocalizedText } from '@plumbline/core';
import { text } from '@plumbline/locale';

/** What the command line says of itself: its commands, options and arguments, and what is wrong with those given. */
export const HELP_WORDS = {
  about: text(
    '按规则集核算绩效自评表，每一分都说明理由',
    'Scores performance self-evaluation forms under a rule set, with a reason for every point',
  ),
  usage: text('用法：', 'Usage:'),
  commands: text('命令：', 'Commands:'),
  options: text('选项：', 'Options:'),
  arguments: text('参数：', 'Arguments:'),
  examples: text('示例：', 'Examples:'),
  exitCodes: text(
    '退出码：0 正常；1 计分发现错误、有表没有总分，或检查未通过；2 有文件、表或表中的值（如出错的公式）不可用（原因在标准错误输出，其余照常处理；全都不可用时标准输出为空）；130 被 Ctrl+C 中断',
    'Exit codes: 0 fine; 1 errors among the findings, forms without a total, or failed checks; 2 a file, a form or a value in it (a formula that failed) cannot be used (the reason on stderr; the others go on, and stdout stays empty when nothing can be used); 130 interrupted by Ctrl+C',
  ),
  optionHelp: text('显示帮助', 'show help'),
  optionLanguage: text(
    '语言：zh 或 en（默认取 PLUMBLINE_LANGUAGE，没有则取系统语言）',
    'language: zh or en (default: PLUMBLINE_LANGUAGE, or the system’s)',
  ),
  optionFormat: text('输出：table 表格，json 供程序使用', 'output: table for people, json for programs'),
  optionRules: text(
    '规则集：ID、ID@版本或 rule-set.json 文件；不写则用表的年度内生效的最新内置版本',
    'rule set: ID, ID@VERSION or a rule-set.json file; default: the newest bundled one in force for the form’s year',
  ),
  optionTrace: text('列出每一条试过的规则及其条件', 'list every rule that was tried, with its conditions'),
  optionCoverage: text(
    '列出计分分支的覆盖情况，未全覆盖则退出码为 1',
    'report scoring-branch coverage; anything below 100% exits with 1',
  ),
  argumentFiles: text(
    '自评表：文件（.xlsx .docx .pdf .html .csv .txt .json）、文件夹（含下级）、.zip 压缩包；- 为标准输入',
    'forms: files (.xlsx .docx .pdf .html .csv .txt .json), folders and all below them, .zip archives; - is standard input',
  ),
  optionOut: text(
    '结果写入这个文件夹：每张表一个 JSON，fates.jsonl 和 fates.csv 记录每个文件、每一行的结果，summary.json 为汇总；再次运行同一命令会接着做',
    'write results to this folder: a JSON file a form, fates.jsonl and fates.csv with what became of every file and row, summary.json; the same command run again goes on where it ended',
  ),
  optionForce: text('不沿用上次的结果，从头再做', 'start over instead of going on with earlier results'),
  optionExportOut: text(
    '输出文件（全部表在一个文件中），或文件夹（每张表一个文件）',
    'the file for all forms, or a folder for a file a form',
  ),
  optionTo: text(
    '输出格式；输出文件的扩展名已写明时可省略',
    'format; may be left out where the name of the file says it',
  ),
  optionLayout: text(
    '表式，见 plumbline layouts；不写则用能容纳最多内容的一种',
    'layout, see plumbline layouts; default: the one that has a place for most of the form',
  ),
  optionExportRules: text(
    '在填报得分旁列出按此规则集核算的得分，标出问题，页脚注明规则版本和哈希',
    'print the scores under this rule set beside the declared ones, mark what was found, and put the rule version and its hash in the footer',
  ),
  optionAsFiled: text(
    '照填报内容输出（不写 --rules 时即如此）',
    'print what was filed and nothing else (as without --rules)',
  ),
  optionRuleBook: text(
    '输出规则集本身（规则手册），而不是表',
    'print the rule set itself as a rule book, instead of forms',
  ),
  optionOverwrite: text('覆盖已有文件', 'write over files that are there'),
  optionType: text('标准输入的类型（默认 txt）', 'what standard input holds (default: txt)'),
  argumentRuleSets: text(
    '规则集：ID、ID@版本或文件；不写则为全部内置规则集',
    'rule sets: ID, ID@VERSION or files; default: all bundled ones',
  ),
  argumentBefore: text('原版本', 'the version before'),
  argumentAfter: text('新版本', 'the version after'),
  commandImport: text('读取自评表，显示读到的内容和存疑之处', 'read forms; show what was read and what is in doubt'),
  commandScore: text('按规则集给自评表计分', 'score forms under a rule set'),
  commandServe: text('启动服务', 'run the server'),
  commandWorker: text(
    '启动后台进程，与服务共用数据库（服务须设 PLUMBLINE_BACKGROUND=false）',
    'run a worker beside the server, which then has PLUMBLINE_BACKGROUND=false',
  ),
  commandBackup: text(
    '备份数据库和佐证材料到新文件夹（服务可照常运行）',
    'back up the database and evidence into a new folder, while the server runs',
  ),
  commandRestore: text('从备份恢复（先停止服务）', 'bring a backup back; stop the server first'),
  commandDoctor: text(
    '检查配置、数据库、日志链和规则集版本',
    'check configuration, database, journal and rule set versions',
  ),
  argumentFolder: text('文件夹', 'a folder'),
  optionRestoreForce: text('已有数据库改名留存', 'puts a database that is there aside under another name'),
  optionRepair: text('按原表重建损坏的测算档案', 'pack what is wrong with the archive again from the forms'),
  commandReview: text(
    '核对表格：合计、执行率、宽严、填报与计算的差异及其原因，以及同一单位各表之间的问题',
    'review forms: sums, rates, leniency, why declared scores differ from computed ones, and what shows across the forms of a unit',
  ),
  commandExport: text(
    '按某地的表式输出自评表，可附核算得分和问题；或输出规则手册',
    'print forms in the layout of a place, with computed scores and findings if wanted; or a rule book',
  ),
  commandLayouts: text('列出可用的表式', 'list the layouts that forms can be printed in'),
  commandLint: text('检查规则集，一次报告全部问题', 'check rule sets and report every fault at once'),
  commandTest: text('运行规则集旁的黄金用例', 'run the golden tests beside the rule sets'),
  commandDiff: text('比较两个规则集版本，按规则和指标列出实质变化', 'compare two versions by rule and indicator'),
  commandImpact: text(
    '按另一版本重新计分往年的表，说明每处改动带来的变化（模拟，不作为考核依据）',
    'score past forms under another version, and account for what each change does (a simulation, no official score)',
  ),
  argumentImpactCandidate: text('待评版本', 'the version to try'),
  optionImpactForms: text(
    '表：文件夹或文件；.ndjson 每行一张表，可写作 {"assessment", "revision", "form"}',
    'the forms: folders or files; an .ndjson file has a form a line, bare or as {"assessment", "revision", "form"}',
  ),
  optionImpactBase: text('与填报的总分比较，只写一个版本', 'compare one version with the declared totals'),
  argumentImpactBase: text('现行版本（用 --study 时不写）', 'the version before; not with --study'),
  optionImpactStudy: text(
    '复算一项测算：测算页面保存的问题（study.json）、导出的结果，或测算的编号；须加 --archive',
    'answer the question of a study again: the file that its page saves (study.json), an exported result, or the identifier of a study; with --archive',
  ),
  optionImpactArchive: text(
    '用服务数据库（DATABASE_URL 或 PLUMBLINE_DATA）中已通过的表',
    'take the accepted forms of a server’s database, by DATABASE_URL or PLUMBLINE_DATA',
  ),
  optionImpactRules: text(
    '问题所指、而数据库中没有的规则集文件，按哈希对应',
    'rule sets that a question names and the database does not have, told apart by their hashes',
  ),
  optionImpactOut: text(
    '结果文档写入此文件，与服务保存的逐字节相同',
    'write the document of the result to this file, byte by byte what a server keeps',
  ),
  commandRules: text('列出内置规则集', 'list the bundled rule sets'),
  commandDemo: text('给两张示例表计分', 'score the two example forms'),
  commandCertify: text(
    '给表计分并出具证书：表、规则版本、引擎和结果的哈希，可离线核验',
    'score a form and write the certificate of the score: hashes of the form, the rule version and the result, to be verified offline',
  ),
  commandVerify: text(
    '离线核验证书（重新计分）或日志（哈希链）',
    'verify certificates, by scoring again, or a journal, by its chain of hashes; offline',
  ),
  argumentForm: text('自评表文件', 'a file of forms'),
  argumentCertificate: text(
    '证书或导出的日志；- 为标准输入',
    'a certificate or an exported journal; - is standard input',
  ),
  optionCertifyRules: text('规则集：ID@版本或 rule-set.json 文件', 'rule set: ID@VERSION or a rule-set.json file'),
  optionCertifyOut: text('证书文件', 'the file of the certificate'),
  optionNoForm: text('证书中不放表，只放其哈希', 'leave the form out of the certificate and state its hash only'),
  optionVerifyRules: text('未内置的规则集：rule-set.json 文件', 'a rule set that is not bundled: a rule-set.json file'),
  optionVerifyForm: text('证书中没有表时，对照的表', 'the form, for a certificate that does not contain it'),
  unknownCommand: text(
    '没有命令“{name}”。运行 plumbline --help 查看全部命令。',
    'There is no command “{name}”. Run plumbline --help for the list.',
  ),
  unknownOption: text(
    '没有选项“{name}”。用 --help 查看可用选项。',
    'There is no option “{name}”. Use --help for the list.',
  ),
  missingArgument: text(
    '缺少参数：{name}。用 --help 查看用法。',
    'An argument is missing: {name}. Use --help to see the usage.',
  ),
  excessArguments: text('参数过多。用 --help 查看用法。', 'Too many arguments. Use --help to see the usage.'),
  invalidChoice: text('选项“{name}”的值只能是：{allowed}。', 'Option “{name}” takes one of: {allowed}.'),
  didYouMean: text('是否想用“{name}”？', 'Did you mean “{name}”?'),
} as const satisfies Record<string, LocalizedText>;
