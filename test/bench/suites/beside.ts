import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { SelfEvaluation } from '@plumbline/core';
import { archiveForms } from '@plumbline/samples';
import autocannon from 'autocannon';
import { beginStudy, type Person, resultOf, signIn } from '../../../scripts/scale-out/person.ts';
import { median } from '../measure.ts';
import { type BenchRow, row } from '../row.ts';
import { fillFolder, startBuilt } from '../server/built-server.ts';

const ROUNDS = 3;
/** So long people ask an idle server, and one that is at studies. */
const SECONDS = 10;
/** As many ask at once, and as often a second, as a busy city does in March. */
const LOAD = { connections: 8, overallRate: 100 };

/** How long somebody waits for the scores of a form while a study of so many accepted forms is under way, beside how long when none is. */
export async function benchBeside(root: string, forms: number): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-beside-'));
  const filled = fillFolder(root, folder, forms);
  const server = await startBuilt(root, folder, { PLUMBLINE_REQUESTS_PER_MINUTE: '0' });
  try {
    const person = await signIn(server.url, filled.username, filled.password);
    await packed(person, forms);
    const score = scoring(server.url);
    await load(score, setTimeout(3000));
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const idle = await load(score, setTimeout(SECONDS * 1000));
      const studies = oneAfterAnother(person);
      const busy = await load(score, studies);
      rounds.push({ idle, busy, seconds: await studies });
    }
    return rowsOf(`${forms.toLocaleString('en')} forms`, rounds);
  } finally {
    server.process.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

/** Studies, one as soon as another is over: seconds that one takes. A hundred requests, as fall into one, have no slowest of a hundred to speak of. */
async function oneAfterAnother(person: Person): Promise<number> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let studies = 0;
  for (; seconds() < SECONDS; studies++) await resultOf(person, await beginStudy(person));
  return seconds() / studies;
}

type Load = { readonly p50: number; readonly p99: number; readonly failed: number };
type Round = { readonly idle: Load; readonly busy: Load; readonly seconds: number };

function rowsOf(forms: string, rounds: readonly Round[]): BenchRow[] {
  const of = (figure: (round: Round) => number) => median(rounds.map(figure));
  const during = 'POST /score during studies';
  return [
    row(
      'beside',
      `${forms}: the study, with people asking`,
      of(({ seconds }) => seconds),
      's',
    ),
    row(
      'beside',
      'POST /score when idle: p50',
      of(({ idle }) => idle.p50),
      'ms',
    ),
    row(
      'beside',
      'POST /score when idle: p99',
      of(({ idle }) => idle.p99),
      'ms',
    ),
    row(
      'beside',
      `${during}: p50`,
      of(({ busy }) => busy.p50),
      'ms',
    ),
    {
      ...row(
        'beside',
        `${during}: p99`,
        of(({ busy }) => busy.p99),
        'ms',
      ),
      ratioTo: 'POST /score when idle: p99',
      ratio: of(({ idle, busy }) => busy.p99 / idle.p99),
    },
    row(
      'beside',
      `${during}: errors`,
      of(({ busy }) => busy.failed),
      'requests',
    ),
  ];
}

/** Resolves when every accepted form is in the archive. */
async function packed({ ask }: Person, forms: number): Promise<void> {
  type Years = { readonly items: readonly { fiscalYear: number; count: number; packed: number }[] };
  const read = async (path: string) => (await (await ask('GET', path)).json()) as Years;
  const years = (await read('/archive')).items.map(({ fiscalYear }) => fiscalYear);
  for (;;) {
    const { items } = await read(`/archive?years=${years.join(',')}`);
    if (items.reduce((sum, year) => sum + year.packed, 0) === forms) return;
    await setTimeout(1000);
  }
}

function scoring(url: string): autocannon.Options {
  const [form] = [...archiveForms({ seed: 7, forms: 1, rows: 13 })] as [SelfEvaluation];
  return {
    ...LOAD,
    url: `${url}/api/v1/score`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ form, rules: 'cn-mof-2020-10@1.0.0', detail: 'scores' }),
  };
}

/** Asks until something else is over. */
async function load(asked: autocannon.Options, until: Promise<unknown>): Promise<Load> {
  const { latency, errors, timeouts, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const asking = autocannon({ ...asked, duration: 3600 }, (error, result) =>
      error ? reject(error) : resolve(result),
    );
    until.then(() => asking.stop(), reject);
  });
  return { p50: latency.p50, p99: latency.p99, failed: errors + timeouts + non2xx };
}
