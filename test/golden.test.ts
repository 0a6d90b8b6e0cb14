import { openCatalog, readGoldenFiles, readRuleSetFile } from '@plumbline/catalog';
import { branchCoverage, compileRuleSet, runGoldenTest } from '@plumbline/engine';
import { describe, expect, it } from 'vitest';

const catalog = await openCatalog(new URL('../rules', import.meta.url).pathname);
/** Rows R01 to R39 of the field's scoring rules; the reference set shows each. */
const ROWS = Array.from({ length: 39 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);

const loaded = await Promise.all(
  catalog.entries.map(async (entry) => {
    const { ruleSet, diagnostics } = await readRuleSetFile(entry.path);
    if (!ruleSet) throw new Error(`${entry.path}: ${JSON.stringify(diagnostics)}`);
    const files = await readGoldenFiles(catalog, entry.id);
    return { name: `${entry.id}@${entry.version}`, compiled: compileRuleSet(ruleSet), files, lint: diagnostics };
  }),
);

describe.each(loaded)('$name', ({ name, compiled, files, lint }) => {
  const tests = files.flatMap((file) => file.tests).filter(({ ruleSet }) => ruleSet === name);

  it('has no lint errors, and its golden files can be read', () => {
    expect(lint.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(tests.length).toBeGreaterThan(0);
  });

  it.each(tests)('$name', async (test) => {
    const { failures } = await runGoldenTest(compiled, test);
    expect(failures).toEqual([]);
  });

  it('has every scoring branch covered by its golden tests', async () => {
    const outcomes = await Promise.all(tests.map((test) => runGoldenTest(compiled, test)));
    const { missed } = branchCoverage(
      compiled.ruleSet,
      outcomes.map(({ scorecard }) => scorecard),
    );
    expect(missed).toEqual([]);
  });
});

it('shows every scoring rule of the field, R01 to R39, in at least four cases each', () => {
  const covered = loaded
    .filter(({ name }) => name.startsWith('reference-kinds@'))
    .flatMap(({ files }) => files.flatMap(({ tests }) => tests.flatMap(({ covers = [] }) => covers)));
  const thin = ROWS.filter((row) => covered.filter((one) => one === row).length < 4);
  expect(thin).toEqual([]);
});

it('gives golden tests names of their own', () => {
  for (const { files } of loaded) {
    const names = files.flatMap(({ tests }) => tests.map((test) => `${test.ruleSet} ${test.name}`));
    expect(names.filter((one, index) => names.indexOf(one) !== index)).toEqual([]);
  }
});
