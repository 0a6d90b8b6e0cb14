import { openCatalog, readGoldenFiles, readRuleSetFile } from '@plumbline/catalog';
import type { GoldenTest, RuleSet, ScoreMethodName } from '@plumbline/core';

type ScoringRule = RuleSet['rules'][number];

/** A rule that uses a method, and the shortest golden test in which it decides an item. */
export type RuleExample = { readonly ruleSet: string; readonly rule: ScoringRule; readonly golden: GoldenTest };

/** For each method an example out of the bundled rule sets, those of the reference set first. */
export async function ruleExamples(folder: string): Promise<ReadonlyMap<ScoreMethodName, RuleExample>> {
  const catalog = await openCatalog(folder);
  const entries = [...catalog.entries].sort((a, b) => rank(a.id) - rank(b.id));
  const found = new Map<ScoreMethodName, RuleExample>();
  for (const { id, version, path } of entries) {
    const { ruleSet } = await readRuleSetFile(path);
    if (!ruleSet) throw new Error(`${path} cannot be read`);
    const name = `${id}@${version}`;
    const tests = (await readGoldenFiles(catalog, id)).flatMap((file) => file.tests);
    for (const rule of ruleSet.rules) {
      if (rule.event.type !== 'score' || found.has(rule.event.params.method)) continue;
      const golden = shortest(tests.filter((test) => test.ruleSet === name && decides(test, rule.id)));
      if (golden) found.set(rule.event.params.method, { ruleSet: name, rule, golden });
    }
  }
  return found;
}

const rank = (id: string): number => (id === 'reference-kinds' ? 0 : 1);

const decides = ({ expect }: GoldenTest, rule: string): boolean =>
  (expect.items ?? []).some((item) => item.rule === rule);

const shortest = (tests: readonly GoldenTest[]): GoldenTest | undefined =>
  [...tests].sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)[0];
