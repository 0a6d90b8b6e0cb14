import { latestOnly } from '../../../../parts/latest-only.ts';
import { yearsOnce } from '../../archive/years-once.ts';
import { compileText, isCompiled } from '../../document/compile-text.ts';
import { dotsOfForm } from './case-dots.ts';
import type { CaseAnswer, CaseRequest, Cases } from './case-messages.ts';

/** As many forms are scored anew on every change of the draft; a picture shows no more. */
const MOST = 1000;

const formsOf = yearsOnce((forms) => forms);

async function casesOf({ year, text, subject }: CaseRequest): Promise<Cases | null> {
  const forms = await formsOf(year).catch(() => null);
  const compiled = compileText(text);
  if (forms === null || !isCompiled(compiled)) return null;
  const step = Math.max(1, Math.ceil(forms.count / MOST));
  const positions = Array.from({ length: Math.ceil(forms.count / step) }, (_, index) => index * step);
  const dots = positions.flatMap((position) => dotsOfForm(compiled, forms.form(position), position, subject));
  return { year, forms: positions.length, of: forms.count, dots };
}

const ask = latestOnly(
  async (asked: CaseRequest): Promise<CaseAnswer> => ({ asked, cases: await casesOf(asked) }),
  (answer) => postMessage(answer),
);

addEventListener('message', ({ data }: MessageEvent<CaseRequest>) => ask(data));
