import { DOCUMENT_TYPES } from '@plumbline/documents';
import { type Argument, Command, Option } from 'commander';
import { INPUT_TYPES } from './batch/batch-inputs.ts';
import { runDemo } from './commands/demo.ts';
import { runDiff } from './commands/diff.ts';
import { runExport } from './commands/export.ts';
import { runImpact } from './commands/impact.ts';
import { runImport } from './commands/import.ts';
import { runLayouts } from './commands/layouts.ts';
import { runLint } from './commands/lint.ts';
import { runReview } from './commands/review.ts';
import { runRules } from './commands/rules.ts';
import { runScore } from './commands/score.ts';
import { runTest } from './commands/test.ts';
import type { ExitCode, Session } from './io.ts';
import { say, type WordKey } from './words.ts';

type Done = (code: ExitCode) => void;

/** The command line: names, options and help, in the session's language. Each command reports its exit code to `done`. */
export function createProgram(session: Session, done: Done): Command {
  const program = new Command('plumbline').description(say(session.language, 'about'));
  setUp(program, session);
  program.addHelpText('after', `\n${say(session.language, 'exitCodes')}`);
  addFormCommands(program, session, done);
  addRuleSetCommands(program, session, done);
  addImpact(program, session, done);
  addProofCommands(program, session, done);
  addServerCommands(program, session, done);
  const demo = addCommand(program, 'demo', 'commandDemo', [], session);
  demo.action(async () => done(await runDemo(session)));
  return program;
}

function addFormCommands(program: Command, session: Session, done: Done): void {
  const read = addCommand(program, 'import', 'commandImport', IMPORT_EXAMPLES, session);
  addBatchOptions(read, session);
  read.action(async (paths: string[], options) => done(await runImport(paths, options, session)));
  const score = addCommand(program, 'score', 'commandScore', SCORE_EXAMPLES, session);
  addBatchOptions(score, session)
    .option('--rules <rule-set>', say(session.language, 'optionRules'))
    .option('--trace', say(session.language, 'optionTrace'));
  score.action(async (paths: string[], options) => done(await runScore(paths, options, session)));
  const review = addCommand(program, 'review', 'commandReview', REVIEW_EXAMPLES, session);
  review
    .argument('<file...>', say(session.language, 'argumentFiles'))
    .option('--rules <rule-set>', say(session.language, 'optionRules'))
    .addOption(formatOption(session))
    .addOption(typeOption(session));
  review.action(async (paths: string[], options) => done(await runReview(paths, options, session)));
  addExport(program, session, done);
  const layouts = addCommand(program, 'layouts', 'commandLayouts', [], session).addOption(formatOption(session));
  layouts.action((options) => done(runLayouts(options, session)));
}

function addExport(program: Command, session: Session, done: Done): void {
  const word = (key: WordKey) => say(session.language, key);
  const command = addCommand(program, 'export', 'commandExport', EXPORT_EXAMPLES, session);
  command
    .argument('[file...]', word('argumentFiles'))
    .requiredOption('--out <file-or-folder>', word('optionExportOut'))
    .addOption(new Option('--to <type>', word('optionTo')).choices(DOCUMENT_TYPES))
    .option('--layout <id>', word('optionLayout'))
    .option('--rules <rule-set>', word('optionExportRules'))
    .option('--as-filed', word('optionAsFiled'))
    .option('--rule-book', word('optionRuleBook'))
    .option('--force', word('optionOverwrite'))
    .addOption(typeOption(session));
  command.action(async (paths: string[], options) => done(await runExport(paths, options, session)));
}

const REVIEW_EXAMPLES = ['review form.xlsx', 'review forms/ --rules shanghai-2020@1.0.0 --format json'];
const IMPORT_EXAMPLES = ['import form.xlsx', 'import *.txt --format json', 'import forms/ more.zip --out results'];

const SCORE_EXAMPLES = [
  'score form.xlsx',
  'score form.txt --rules shanghai-2020@1.0.0',
  'score form.pdf --rules my/rule-set.json --format json',
  'score forms/ --rules cn-mof-2020-10 --out results',
];

const EXPORT_EXAMPLES = [
  'export form.pdf --layout sichuan --out form.xlsx',
  'export form.xlsx --rules shanghai-2020 --out checked.pdf',
  'export forms/ --rules cn-mof-2020-10 --to docx --out printed/',
  'export --rule-book --rules shanghai-2020 --out rules.pdf',
];

const typeOption = ({ language }: Session) =>
  new Option('--type <type>', say(language, 'optionType')).choices(INPUT_TYPES);

const addBatchOptions = (command: Command, session: Session): Command =>
  command
    .argument('<file...>', say(session.language, 'argumentFiles'))
    .addOption(formatOption(session))
    .option('--out <folder>', say(session.language, 'optionOut'))
    .option('--force', say(session.language, 'optionForce'))
    .addOption(typeOption(session));

function addRuleSetCommands(program: Command, session: Session, done: Done): void {
  const word = (key: WordKey) => say(session.language, key);
  const lint = addCommand(
    program,
    'lint',
    'commandLint',
    ['lint', 'lint my/rule-set.json', 'lint shanghai-2020 --format json'],
    session,
  );
  lint.argument('[rule-set...]', word('argumentRuleSets')).addOption(formatOption(session));
  lint.action(async (references: string[], options) => done(await runLint(references, options, session)));
  const test = addCommand(program, 'test', 'commandTest', ['test --coverage', 'test shanghai-2020'], session);
  test
    .argument('[rule-set...]', word('argumentRuleSets'))
    .option('--coverage', word('optionCoverage'))
    .addOption(formatOption(session));
  test.action(async (references: string[], options) => done(await runTest(references, options, session)));
  const diff = addCommand(
    program,
    'diff',
    'commandDiff',
    ['diff cn-mof-2020-10 cn-mof-2021-101', 'diff shanghai-2020@1.0.0 my/rule-set.json'],
    session,
  );
  diff
    .argument('<before>', word('argumentBefore'))
    .argument('<after>', word('argumentAfter'))
    .addOption(formatOption(session));
  diff.action(async (before: string, after: string, options) => done(await runDiff(before, after, options, session)));
  const rules = addCommand(program, 'rules', 'commandRules', ['rules'], session).addOption(formatOption(session));
  rules.action(async (options) => done(await runRules(options, session)));
}

function addImpact(program: Command, session: Session, done: Done): void {
  const word = (key: WordKey) => say(session.language, key);
  addCommand(program, 'impact', 'commandImpact', IMPACT_EXAMPLES, session)
    .argument('[base]', word('argumentImpactBase'))
    .argument('[candidate]', word('argumentImpactCandidate'))
    .option('--forms <path...>', word('optionImpactForms'))
    .option('--archive', word('optionImpactArchive'))
    .option('--study <file-or-id>', word('optionImpactStudy'))
    .option('--rules <file...>', word('optionImpactRules'))
    .addOption(new Option('--base <base>', word('optionImpactBase')).choices(['declared']))
    .option('--out <file>', word('optionImpactOut'))
    .option('--force', word('optionOverwrite'))
    .addOption(formatOption(session))
    .action(async (before: string | undefined, after: string | undefined, options) =>
      done(await runImpact(before, after, options, session)),
    );
}

const IMPACT_EXAMPLES = [
  'impact cn-mof-2020-10 my/rule-set.json --forms forms/',
  'impact shanghai-2020 --base declared --forms archive.ndjson --format json',
  'impact cn-mof-2020-10 my/rule-set.json --archive',
  'impact --study study.json --archive --out result.json',
];

/** These load what the server is made of, which the other commands need not wait for. */
function addProofCommands(program: Command, session: Session, done: Done): void {
  const word = (key: WordKey) => say(session.language, key);
  const certify = addCommand(program, 'certify', 'commandCertify', CERTIFY_EXAMPLES, session);
  certify
    .argument('<file>', word('argumentForm'))
    .requiredOption('--rules <rule-set>', word('optionCertifyRules'))
    .requiredOption('--out <file>', word('optionCertifyOut'))
    .option('--no-form', word('optionNoForm'))
    .option('--force', word('optionOverwrite'));
  certify.action(async (path: string, options) => {
    const { runCertify } = await import('./commands/certify.ts');
    done(await runCertify(path, options, session));
  });
  const verify = addCommand(program, 'verify', 'commandVerify', VERIFY_EXAMPLES, session);
  verify
    .argument('<certificate-or-journal>', word('argumentCertificate'))
    .option('--rules <file>', word('optionVerifyRules'))
    .option('--form <file>', word('optionVerifyForm'))
    .addOption(formatOption(session));
  verify.action(async (path: string, options) => {
    const { runVerify } = await import('./commands/verify.ts');
    done(await runVerify(path, options, session));
  });
}

/** What whoever runs the server needs; each is loaded when it is asked for. */
function addServerCommands(program: Command, session: Session, done: Done): void {
  const word = (key: WordKey) => say(session.language, key);
  addCommand(program, 'serve', 'commandServe', [], session).action(async () => {
    const { runServe } = await import('./commands/operations/serve.ts');
    done(await runServe(session));
  });
  addCommand(program, 'worker', 'commandWorker', [], session).action(async () => {
    const { runWork } = await import('./commands/operations/serve.ts');
    done(await runWork(session));
  });
  const backup = addCommand(program, 'backup', 'commandBackup', ['backup backups/2026-03-01'], session);
  backup.argument('<folder>', word('argumentFolder')).action(async (folder: string) => {
    const { runBackup } = await import('./commands/operations/backup.ts');
    done(await runBackup(folder, session));
  });
  const restore = addCommand(program, 'restore', 'commandRestore', ['restore backups/2026-03-01'], session);
  restore.argument('<folder>', word('argumentFolder')).option('--force', word('optionRestoreForce'));
  restore.action(async (folder: string, options) => {
    const { runRestore } = await import('./commands/operations/restore.ts');
    done(await runRestore(folder, options, session));
  });
  const doctor = addCommand(program, 'doctor', 'commandDoctor', ['doctor --repair'], session);
  doctor.option('--repair', word('optionRepair')).action(async (options) => {
    const { runDoctor } = await import('./commands/operations/doctor.ts');
    done(await runDoctor(options, session));
  });
}

const CERTIFY_EXAMPLES = ['certify form.xlsx --rules shanghai-2020@1.0.0 --out certificate.json'];
const VERIFY_EXAMPLES = ['verify certificate.json', 'verify journal.jsonl --format json'];

function addCommand(
  program: Command,
  name: string,
  about: WordKey,
  examples: readonly string[],
  session: Session,
): Command {
  const command = program.command(name).description(say(session.language, about));
  setUp(command, session);
  if (examples.length > 0)
    command.addHelpText(
      'after',
      `\n${say(session.language, 'examples')}\n${examples.map((example) => `  plumbline ${example}`).join('\n')}`,
    );
  return command;
}

const formatOption = ({ language }: Session) =>
  new Option('--format <format>', say(language, 'optionFormat')).choices(['table', 'json']).default('table');

/** commander's own words in the session's language; its output goes where ours goes, and it never ends the process. */
function setUp(command: Command, { io, language }: Session): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say(language, 'usage'),
    'Options:': say(language, 'options'),
    'Commands:': say(language, 'commands'),
    'Arguments:': say(language, 'arguments'),
  };
  command
    .helpOption('-h, --help', say(language, 'optionHelp'))
    .helpCommand(false)
    .addOption(new Option('--lang <lang>', say(language, 'optionLanguage')).choices(['zh', 'en']))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: ({ description }) => description,
      commandUsage: (one) =>
        [
          one.parent?.name(),
          one.name(),
          one.commands.length > 0 ? '<command>' : '',
          ...one.registeredArguments.map((argument) => argumentTerm(argument)),
          '[options]',
        ]
          .filter((word) => word)
          .join(' '),
      subcommandTerm: (one) =>
        [one.name(), ...one.registeredArguments.map((argument) => argumentTerm(argument))].join(' '),
    })
    .configureOutput({ writeOut: io.out, writeErr: () => undefined })
    .exitOverride();
}

/** `<file...>` where an argument is needed, `[rule-set...]` where it may be left out. */
function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}
