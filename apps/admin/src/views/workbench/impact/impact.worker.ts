import type { CompiledRuleSet } from '@plumbline/engine';
import { DamagedSegmentError, type MigrationCell } from '@plumbline/whatif';
import { ArchiveRefusedError, fetchYear } from '../archive/fetch-year.ts';
import { joinYears, type PastForms } from '../archive/past-forms.ts';
import type { ArchiveYear } from '../archive/read-year.ts';
import { compileText, isCompiled } from '../document/compile-text.ts';
import { csvOf } from './impact-figures.ts';
import type { ImpactAnswer, ImpactRequest } from './impact-messages.ts';
import { allMovers, type Base, compareCase, rescore, scoreBase } from './rescore.ts';

type Candidate = Extract<ImpactRequest, { kind: 'candidate' }>;

const kept = new Map<number, ArchiveYear>();
let years: readonly number[] = [];
let forms: PastForms | null = null;
let base: Base | null = null;
let baseText: string | null = null;
/** Of the impact that was answered last. */
let candidate: CompiledRuleSet | null = null;
let waiting: Candidate | null = null;
let last: Candidate | null = null;
let cell: MigrationCell | null = null;
let isRunning = false;

const give = (answer: ImpactAnswer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<ImpactRequest>) => {
  if (data.kind === 'open') void open(data.years);
  else if (data.kind === 'base') setBase(data.text);
  else if (data.kind === 'candidate') ask(data);
  else if (data.kind === 'cell') setCell(data.cell);
  else if (data.kind === 'export') void exportCases(data.cell, data.stamp);
  else if (forms !== null)
    give({ kind: 'case', comparison: compareCase(forms, data.position, base?.compiled ?? null, candidate) });
});

async function open(wanted: readonly number[]): Promise<void> {
  years = wanted;
  give({ kind: 'opening', years: wanted });
  try {
    const read: ArchiveYear[] = [];
    for (const year of wanted) read.push(await yearOf(year));
    // Somebody chose others meanwhile.
    if (years !== wanted) return;
    forms = joinYears(read);
    base = null;
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
  baseText = text;
  base = null;
  again();
}

function setCell(wanted: MigrationCell | null): void {
  cell = wanted;
  again();
}

async function exportCases(only: MigrationCell | null, stamp: string): Promise<void> {
  if (forms === null || candidate === null) return;
  base ??= scoreBase(forms, compiledBase());
  const movers = await allMovers(forms, base, candidate, only);
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
  give({ kind: 'exported', csv: new Blob([csvOf([[stamp], head, ...rows])], { type: 'text/csv' }) });
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

/** Answers the newest question; an older one is left as soon as there is a newer. */
async function run(): Promise<void> {
  if (isRunning || forms === null) return;
  isRunning = true;
  try {
    while (waiting !== null && forms !== null) {
      const asked = waiting;
      last = asked;
      const about = forms;
      const listed = cell;
      const compiled = compileText(asked.text);
      if (!isCompiled(compiled)) {
        waiting = null;
        give({ kind: 'invalid', text: asked.text, diagnostics: compiled });
        break;
      }
      base ??= scoreBase(about, compiledBase());
      const against = base;
      const isWanted = () => waiting === asked && forms === about && base === against && cell === listed;
      const impact = await rescore(about, base, compiled, { ...asked, years, cell: listed }, async () => {
        await turn();
        return isWanted();
      });
      if (impact === null || !isWanted()) continue;
      waiting = null;
      candidate = compiled;
      give({ kind: 'impact', impact });
    }
  } finally {
    isRunning = false;
  }
}

function compiledBase(): CompiledRuleSet | null {
  if (baseText === null) return null;
  const compiled = compileText(baseText);
  return isCompiled(compiled) ? compiled : null;
}

/** Lets messages come in. A timer would make every segment wait for milliseconds. */
const channel = new MessageChannel();
let next: (() => void) | null = null;
channel.port1.onmessage = () => next?.();
const turn = () =>
  new Promise<void>((resolve) => {
    next = resolve;
    channel.port2.postMessage(null);
  });
