import { DamagedSegmentError, type MigrationCell } from '@plumbline/whatif';
import { csvOf } from '../../../parts/csv-of.ts';
import { turn } from '../../../parts/turn.ts';
import { ArchiveRefusedError, fetchYear } from '../archive/fetch-year.ts';
import { joinYears } from '../archive/past-forms.ts';
import type { ArchiveYear } from '../archive/read-year.ts';
import { compileText, isCompiled } from '../document/compile-text.ts';
import { createCrew, type Written } from './crew/crew.ts';
import { type Fellow, fellowAt } from './crew/fellow.ts';
import type { ImpactAnswer, ImpactRequest } from './impact-messages.ts';
import { allMovers, compareCase, type Population, rescore } from './rescore.ts';

type Candidate = Extract<ImpactRequest, { kind: 'candidate' }>;
type Export = Extract<ImpactRequest, { kind: 'export' }>;

const kept = new Map<number, ArchiveYear>();
let years: readonly number[] = [];
let population: Population | null = null;
let base: Written | null = null;
/** Of the impact that was answered last. */
let candidate: Written | null = null;
let waiting: Candidate | null = null;
let last: Candidate | null = null;
let cell: MigrationCell | null = null;
/** Made when nothing else is wanted. */
let toExport: Export | null = null;
let isRunning = false;
const fellows = startFellows();

const give = (answer: ImpactAnswer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<ImpactRequest>) => {
  if (data.kind === 'open') void open(data.years);
  else if (data.kind === 'base') setBase(data.text);
  else if (data.kind === 'candidate') ask(data);
  else if (data.kind === 'cell') setCell(data.cell);
  else if (data.kind === 'export') askExport(data);
  else if (population !== null)
    give({
      kind: 'case',
      comparison: compareCase(population.forms, data.position, population.base, candidate?.compiled ?? null),
    });
});

async function open(wanted: readonly number[]): Promise<void> {
  years = wanted;
  give({ kind: 'opening', years: wanted });
  try {
    const read: ArchiveYear[] = [];
    for (const year of wanted) read.push(await yearOf(year));
    // Somebody chose others meanwhile.
    if (years !== wanted) return;
    const forms = joinYears(read);
    const crew = createCrew(forms.segments, fellows);
    crew.compareWith(base);
    population = { forms, crew, base: base?.compiled ?? null };
    give({ kind: 'opened', count: forms.count });
    again();
  } catch (error) {
    give({ kind: 'failed', ...reasonOf(error) });
  }
}

async function yearOf(year: number): Promise<ArchiveYear> {
  const read = kept.get(year) ?? (await fetchYear(year));
  kept.set(year, read);
  return read;
}

function reasonOf(error: unknown): { readonly reason: 'offline' | 'refused' | 'damaged'; readonly detail: string } {
  const detail = error instanceof Error ? error.message : '';
  if (error instanceof ArchiveRefusedError) return { reason: 'refused', detail };
  return { reason: error instanceof DamagedSegmentError ? 'damaged' : 'offline', detail };
}

function setBase(text: string | null): void {
  base = text === null ? null : written(text);
  if (population !== null) {
    population.crew.compareWith(base);
    population = { ...population, base: base?.compiled ?? null };
  }
  again();
}

function setCell(wanted: MigrationCell | null): void {
  cell = wanted;
  again();
}

/** With other forms, or another base, what was answered last is asked once more. */
function again(): void {
  waiting ??= last;
  void run();
}

function ask(request: Candidate): void {
  waiting = request;
  void run();
}

function askExport(request: Export): void {
  toExport = request;
  void run();
}

/** Answers the newest question; an older one is left as soon as there is a newer. */
async function run(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  try {
    while (population !== null && (waiting !== null || toExport !== null)) {
      if (waiting !== null) {
        if (!(await answerCandidate(population, waiting))) await pauseInTyping();
      } else if (toExport !== null) await answerExport(population, toExport);
    }
  } finally {
    isRunning = false;
  }
}

/** So long nobody typed, in milliseconds: less than between the keys of a slow typist, more than between those of a quick one. */
const CALM = 120;

/**
 * Who typed on while an impact was worked out is about to do so again. What is begun between two keys is never answered, and takes the cores that
 * the page needs to show what is typed.
 */
async function pauseInTyping(): Promise<void> {
  let seen: Candidate | null;
  do {
    seen = waiting;
    await new Promise((resolve) => setTimeout(resolve, CALM));
  } while (waiting !== seen);
}

/** False where it was overtaken. */
async function answerCandidate(about: Population, asked: Candidate): Promise<boolean> {
  last = asked;
  const listed = cell;
  const compiled = compileText(asked.text);
  if (!isCompiled(compiled)) {
    waiting = null;
    give({ kind: 'invalid', text: asked.text, diagnostics: compiled });
    return true;
  }
  const wanted = { text: asked.text, compiled };
  const isWanted = () => waiting === asked && population === about && cell === listed;
  const impact = await rescore(about, wanted, { ...asked, years, cell: listed }, async () => {
    await turn();
    return isWanted();
  });
  if (impact === null || !isWanted()) return false;
  waiting = null;
  candidate = wanted;
  give({ kind: 'impact', impact });
  return true;
}

async function answerExport(about: Population, asked: Export): Promise<void> {
  if (candidate === null) {
    toExport = null;
    return;
  }
  const movers = await allMovers(about, candidate, asked.cell, async () => {
    await turn();
    return waiting === null;
  });
  if (movers === null) return;
  toExport = null;
  const head = ['assessment', 'project', 'unit', 'fiscalYear', 'before', 'after', 'change'];
  const rows = movers.map((one) => [
    one.assessmentId,
    one.project,
    one.unit,
    one.fiscalYear,
    one.base,
    one.candidate,
    one.change,
  ]);
  give({ kind: 'exported', csv: new Blob([csvOf([[asked.stamp], head, ...rows])], { type: 'text/csv' }) });
}

function written(text: string): Written | null {
  const compiled = compileText(text);
  return isCompiled(compiled) ? { text, compiled } : null;
}

/** One core is left to the page, and more than a few only wait for memory. */
function startFellows(): readonly Fellow[] {
  const most = Math.min(3, navigator.hardwareConcurrency - 1);
  return Array.from({ length: most }, () =>
    fellowAt(new Worker(new URL('./crew/share.worker.ts', import.meta.url), { type: 'module' })),
  );
}
