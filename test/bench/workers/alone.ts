// `alone.ts`, started by `apart.ts`: scores segments in memory and says how many a second, whenever it is asked for some time. It shares
// nothing with anybody: no queue, no database, no lock.
import { join } from 'node:path';
import { loadRuleSet, nodeSha256, openCatalog } from '@plumbline/catalog';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import { createAnyScorer, packForms } from '@plumbline/whatif';

const FORMS = 8192;
const VERSIONS = ['cn-mof-2020-10', 'cn-mof-2021-101'];

const catalog = await openCatalog(join(process.cwd(), 'rules'));
const compiled = await Promise.all(VERSIONS.map(compiledOf));
const segments = [...packForms(archiveForms({ seed: 7, forms: FORMS, rows: 13 }))];
const score = createAnyScorer();

process.on('message', (ms: number) => process.send?.(timesASecond(ms)));
timesASecond(2000);
process.send?.('ready');

async function compiledOf(id: string): Promise<CompiledRuleSet> {
  const ruleSet = (await loadRuleSet(catalog, id))?.ruleSet;
  if (!ruleSet) throw new Error(`No rule set ${id}`);
  return compileRuleSet(ruleSet, { sha256: nodeSha256 });
}

function timesASecond(ms: number): number {
  const started = performance.now();
  let times = 0;
  do {
    for (const segment of segments) for (const version of compiled) score(segment, version);
    times++;
  } while (performance.now() - started < ms);
  return (times * 1000) / (performance.now() - started);
}
