// `measure.ts FORMS`: a study of an archive in an SQLite file as the server does it, on threads, from its question to its stored result, as rows of
// JSON. A process of its own: its memory is the study's, and the database brings a native addon, which no bundle holds.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRuleSet, openCatalog } from '@plumbline/catalog';
import { documentHash, type RuleSet, type StudyComparison } from '@plumbline/core';
import { readFormsInSource } from '@plumbline/documents/read';
import { compileRuleSet } from '@plumbline/engine';
import { createEmbeddedEngine } from '@plumbline/jobs';
import { archiveForms } from '@plumbline/samples';
import { judgeHere, type StudyContext, watchStudies } from '@plumbline/service';
import { openStore, type Store, type StudyRecord } from '@plumbline/storage';
import { createStudyDesk } from '../../../apps/server/src/study-desk-thread.ts';
import { studyDoer } from '../../../apps/server/src/study-threads.ts';
import { type BenchRow, row } from '../row.ts';
import { stockRun } from '../suites/stock-engine.ts';
import { CITY, fillArchive } from './fill.ts';

const SAMPLE = 200;
const AT = '2026-01-01T00:00:00.000Z';

const [forms = 0] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(await measure(forms)));

async function measure(forms: number): Promise<readonly BenchRow[]> {
  const base = (await loadRuleSet(await openCatalog('rules'), 'cn-mof-2020-10'))?.ruleSet;
  if (!base) throw new Error('No rule set cn-mof-2020-10');
  const candidate = changed(base);
  const folder = await mkdtemp(join(tmpdir(), 'bench-studies-'));
  const databaseUrl = `sqlite:${join(folder, 'plumbline.db')}`;
  const store = await openStore(databaseUrl);
  const name = (what: string) => `${forms.toLocaleString('en')} forms: ${what}`;
  try {
    await fillArchive(store, forms);
    globalThis.gc?.();
    const one = await studied(store, databaseUrl, base, candidate, 1);
    const two = await studied(store, databaseUrl, base, candidate, 2);
    if (one.hash !== two.hash) throw new Error('Two runs of one study with different results');
    const stock = await stockMicroseconds(base, candidate);
    return [
      row('studies', name('one thread'), one.seconds, 's'),
      row('studies', name('two threads'), two.seconds, 's'),
      row('studies', name('chunks on one thread'), one.chunkSeconds, 's'),
      row('studies', name('chunks on two threads'), two.chunkSeconds, 's'),
      row('studies', name('processor time a form, on two threads'), (two.processor * 1e6) / forms, 'µs a form'),
      row('studies', name('json-rules-engine, both versions'), stock, 'µs a form'),
      row('studies', name('result'), two.bytes / 1024, 'KiB'),
      row('studies', name('peak memory of the process'), process.resourceUsage().maxRSS / 2 ** 20, 'GiB'),
    ];
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A pass mark where there was a straight proportion. */
function changed(base: RuleSet): RuleSet {
  return {
    ...base,
    version: '1.1.0',
    rules: base.rules.map((rule) =>
      rule.id === 'shortfall-proportional'
        ? { ...rule, event: { type: 'score', params: { method: 'linear', of: 'ratio', zeroAt: '0.6', fullAt: '1' } } }
        : rule,
    ),
  };
}

/** From a question that waits to its result in the database. */
async function studied(store: Store, databaseUrl: string, base: RuleSet, candidate: RuleSet, threads: number) {
  const desk = createStudyDesk();
  const jobs = createEmbeddedEngine(studyDoer(store, { databaseUrl, jobs: { queue: null, threads } }));
  const id = await ask(store, base, candidate);
  const context: StudyContext = {
    store,
    jobs,
    desk,
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    evidence: { put: async () => {}, get: async () => null },
    readForms: readFormsInSource,
    judge: judgeHere,
    report: (error) => console.error(error),
  };
  const [started, used] = [performance.now(), process.cpuUsage()];
  let chunksDone = started;
  const stopListening = jobs.onDone(() => {
    chunksDone = performance.now();
  });
  const watch = await watchStudies(context);
  const done = await ended(store, id);
  const ending = performance.now();
  const { user, system } = process.cpuUsage(used);
  stopListening();
  await jobs.close();
  await watch.stop();
  await desk.close();
  return {
    seconds: (ending - started) / 1000,
    chunkSeconds: (chunksDone - started) / 1000,
    processor: (user + system) / 1e6,
    bytes: (await store.studies.result(id))?.length ?? 0,
    hash: done.resultHash,
  };
}

async function ask(store: Store, base: RuleSet, candidate: RuleSet): Promise<string> {
  const named = (ruleSet: RuleSet) => ({ id: ruleSet.id, version: ruleSet.version, hash: documentHash(ruleSet) });
  const question: StudyComparison = {
    schemaVersion: 1,
    kind: 'comparison',
    population: { years: null, organisations: [CITY], formTypes: null },
    base: { kind: 'rules', ruleSet: named(base) },
    candidate: named(candidate),
  };
  const plan = { kind: 'comparison', question, base: { kind: 'rules', ruleSet: base }, candidate };
  const asked = { population: question.population, base: null, candidates: [] };
  const record: StudyRecord = {
    id: randomUUID(),
    kind: 'comparison',
    name: 'bench',
    note: '',
    question: JSON.stringify(asked),
    candidateHash: question.candidate.hash,
    draftId: null,
    state: 'queued',
    revision: 1,
    isShared: false,
    chunkCount: null,
    formCount: null,
    failure: null,
    resultHash: null,
    summary: null,
    madeBy: randomUUID(),
    madeAt: AT,
    startedAt: null,
    endedAt: null,
  };
  await store.transaction((session) => session.studies.insert(record, [CITY], JSON.stringify(plan)));
  return record.id;
}

async function ended(store: Store, id: string): Promise<StudyRecord> {
  for (;;) {
    const study = await store.studies.find(id);
    if (study?.state === 'done') return study;
    if (study?.state !== 'queued' && study?.state !== 'running') throw new Error(`The study is ${study?.state}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What json-rules-engine takes for a form under both versions, of a sample: conditions only, without points, accounts or sums. */
async function stockMicroseconds(base: RuleSet, candidate: RuleSet): Promise<number> {
  const runs = [base, candidate].map((ruleSet) => stockRun(compileRuleSet(ruleSet)));
  const sample = [...archiveForms({ seed: 7, forms: SAMPLE, rows: 13 })].flatMap((form) =>
    runs.map((run) => run(form)),
  );
  for (const run of sample.slice(0, 40)) await run();
  const used = process.cpuUsage();
  for (const run of sample) await run();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / SAMPLE;
}
