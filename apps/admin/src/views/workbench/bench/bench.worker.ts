import { type CompiledRuleSet, scorecardOf } from '@plumbline/engine';
import { fetchYear } from '../archive/fetch-year.ts';
import { joinYears, type PastForms } from '../archive/past-forms.ts';
import { compileText, isCompiled } from '../document/compile-text.ts';
import type { BenchAnswer, BenchRequest, FoundForm } from './bench-messages.ts';
import { goldenFromForm } from './golden-from-form.ts';

const MOST_FOUND = 30;

let forms: PastForms | null = null;

const give = (answer: BenchAnswer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<BenchRequest>) => {
  if (data.kind === 'open') void open(data.year);
  else if (forms === null) return;
  else if (data.kind === 'find') give({ kind: 'found', search: data.search, forms: find(forms, data.search) });
  else if (data.kind === 'score') give({ kind: 'scored', forms: score(forms, data) });
  else give({ kind: 'golden', test: golden(forms, data) });
});

async function open(year: number): Promise<void> {
  try {
    forms = joinYears([await fetchYear(year)]);
    give({ kind: 'opened', count: forms.count });
  } catch {
    give({ kind: 'failed' });
  }
}

function find(past: PastForms, search: string): FoundForm[] {
  const wanted = search.normalize('NFKC').trim().toLowerCase();
  const found: FoundForm[] = [];
  for (let position = 0; position < past.count && found.length < MOST_FOUND; position++) {
    const title = past.title(position);
    if (`${title.project} ${title.unit ?? ''}`.normalize('NFKC').toLowerCase().includes(wanted))
      found.push({ ...title, position });
  }
  return found;
}

function score(past: PastForms, { positions, text, base }: Extract<BenchRequest, { kind: 'score' }>) {
  const [before, after] = [base === null ? null : ready(base), ready(text)];
  return positions.map((position) => {
    const form = past.form(position);
    return {
      ...past.title(position),
      position,
      before: before && scorecardOf(before, form),
      after: after && scorecardOf(after, form, { considered: true }),
    };
  });
}

function golden(past: PastForms, { position, text, name }: Extract<BenchRequest, { kind: 'golden' }>) {
  const compiled = ready(text);
  return compiled && goldenFromForm(compiled, past.form(position), name);
}

/** The text before a change is asked about again with every change after it. */
type Ready = { readonly text: string; readonly compiled: CompiledRuleSet | null };
let known: Ready | null = null;
let older: Ready | null = null;

function ready(text: string): CompiledRuleSet | null {
  for (const one of [known, older]) if (one?.text === text) return one.compiled;
  const compiled = compileText(text);
  older = known;
  known = { text, compiled: isCompiled(compiled) ? compiled : null };
  return known.compiled;
}
