import { type Catalog, type GoldenFile, readGoldenFiles } from '@plumbline/catalog';
import {
  type BranchCoverage,
  branchCoverage,
  type CompiledRuleSet,
  type GoldenOutcome,
  runGoldenTest,
} from '@plumbline/engine';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { painter } from '../print/paint.ts';
import { Refusal } from '../refusal.ts';
import { loadToScore, nameOf, offered, openBundled } from '../rule-set-choice.ts';
import { say } from '../words.ts';

export type TestCommandOptions = { readonly coverage?: boolean; readonly format: 'table' | 'json' };

type Report = {
  readonly ruleSet: string;
  readonly outcomes: readonly (GoldenOutcome & { readonly file: string })[];
  readonly coverage: BranchCoverage;
};

/** Runs golden tests. Each test names the version it is for; a version without a test counts as untested. */
export async function runTest(
  references: readonly string[],
  options: TestCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const catalog = await openBundled();
  const unknown = references.filter(
    (reference) => !catalog.entries.some((entry) => [entry.id, nameOf(entry)].includes(reference)),
  );
  if (unknown[0] !== undefined)
    throw new Refusal([say(session.language, 'noRuleSet', { name: unknown[0], available: offered(catalog) })]);
  const wanted = catalog.entries.filter(
    (entry) => references.length === 0 || references.includes(entry.id) || references.includes(nameOf(entry)),
  );
  const reports: Report[] = [];
  for (const entry of wanted) reports.push(await testOne(catalog, entry, session));
  if (options.format === 'json') session.io.out(`${JSON.stringify(reports.map(printableReport), null, 2)}\n`);
  else session.io.out(`${reports.flatMap((report) => reportLines(report, options, session)).join('\n')}\n`);
  const failed = reports.some(
    ({ outcomes, coverage }) =>
      outcomes.some(({ failures }) => failures.length > 0) || (options.coverage === true && coverage.missed.length > 0),
  );
  return failed ? EXIT.findings : EXIT.fine;
}

async function testOne(catalog: Catalog, entry: Catalog['entries'][number], session: Session): Promise<Report> {
  const compiled: CompiledRuleSet = await loadToScore(catalog, nameOf(entry), session);
  const files: GoldenFile[] = await readGoldenFiles(catalog, entry.id);
  const faults = files.flatMap(({ path, diagnostics }) => diagnosticLines(path, diagnostics, session));
  if (faults.length > 0) throw new Refusal(faults);
  const outcomes: Report['outcomes'][number][] = [];
  for (const { path, tests } of files) {
    for (const test of tests.filter(({ ruleSet }) => ruleSet === nameOf(entry)))
      outcomes.push({ file: path, ...(await runGoldenTest(compiled, test)) });
  }
  return {
    ruleSet: nameOf(entry),
    outcomes,
    coverage: branchCoverage(
      compiled.ruleSet,
      outcomes.map(({ scorecard }) => scorecard),
    ),
  };
}

const printableReport = ({ ruleSet, outcomes, coverage }: Report) => ({
  ruleSet,
  tests: outcomes.map(({ test, failures }) => ({ name: test.name, failures })),
  coverage,
});

function reportLines(
  { ruleSet, outcomes, coverage }: Report,
  { coverage: showCoverage = false }: TestCommandOptions,
  session: Session,
): string[] {
  const { language } = session;
  const paint = painter(session);
  const failed = outcomes.filter(({ failures }) => failures.length > 0);
  const passed = outcomes.length - failed.length;
  const headline =
    outcomes.length === 0
      ? say(language, 'noTests', { name: ruleSet })
      : say(language, failed.length > 0 ? 'testsFailed' : 'testsPassed', {
          name: ruleSet,
          passed,
          failed: failed.length,
        });
  return [
    failed.length > 0 || outcomes.length === 0 ? paint.red(headline) : paint.green(headline),
    ...failed.flatMap(({ test, failures }) => [
      `  ${test.name}`,
      ...failures.map(({ at, expected, found }) => `    ${at}: ${say(language, 'testFailure', { expected, found })}`),
    ]),
    ...(showCoverage ? coverageLines(coverage, session) : []),
  ];
}

function coverageLines({ branches, covered, missed }: BranchCoverage, session: Session): string[] {
  const missing = missed.map(
    ({ rule, branch }) =>
      `    ${say(session.language, 'missedBranch', { branch: rule === null ? branch : `${rule} ${branch}` })}`,
  );
  return [`  ${say(session.language, 'coverage', { covered, total: branches.length })}`, ...missing];
}
