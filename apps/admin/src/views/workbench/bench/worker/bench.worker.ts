import { blankForm, caseForBranch, scorecardOf } from '@plumbline/engine';
import { expectationOf, goldenFromForm, shortened } from '../cases/golden-from-form.ts';
import type {
  BenchAnswer,
  BenchQuestions,
  BenchRequest,
  MadeTest,
  QuestionKind,
  ScoredForm,
} from './bench-messages.ts';
import { findForms, formOf } from './form-sources.ts';
import { readyRules } from './ready-rules.ts';

type Answers = {
  readonly [K in QuestionKind]: (
    asked: BenchQuestions[K]['asked'],
  ) => BenchQuestions[K]['answered'] | Promise<BenchQuestions[K]['answered']>;
};

const ANSWERS: Answers = {
  find: async ({ years, search, most }) => {
    const { count, taken } = await findForms(years, search);
    return { count, forms: taken(most) };
  },
  score: async ({ pins, text, base }) => {
    const scored = await Promise.all(pins.map((pin) => scoredForm(pin, text, base)));
    return scored.filter((one) => one !== null);
  },
  scoreCase: ({ form, text }) => {
    const compiled = readyRules(text);
    return compiled && scorecardOf(compiled, blankForm(compiled.ruleSet, form), { considered: true });
  },
  keep: async ({ pin, text }) => {
    const [compiled, form] = [readyRules(text), await formOf(pin)];
    return compiled && form && made(compiled, goldenFromForm(compiled, form, ''));
  },
  reach: ({ branch, text }) => {
    const compiled = readyRules(text);
    const form = compiled && caseForBranch(compiled, branch);
    if (!compiled || !form) return null;
    const { id, version } = compiled.ruleSet;
    const expect = expectationOf(scorecardOf(compiled, blankForm(compiled.ruleSet, form)));
    return made(compiled, { name: '', ruleSet: `${id}@${version}`, form, expect });
  },
};

function made(compiled: NonNullable<ReturnType<typeof readyRules>>, test: MadeTest['test']): MadeTest {
  return { test, scorecard: scorecardOf(compiled, blankForm(compiled.ruleSet, test.form), { considered: true }) };
}

async function scoredForm(pin: ScoredForm['pin'], text: string, base: string | null): Promise<ScoredForm | null> {
  const form = await formOf(pin);
  if (form === null) return null;
  const [before, after] = [base === null ? null : readyRules(base), readyRules(text)];
  return {
    pin,
    fiscalYear: form.fiscalYear,
    project: form.project.name,
    unit: form.implementingUnit,
    form: shortened(form),
    before: before && scorecardOf(before, form),
    after: after && scorecardOf(after, form, { considered: true }),
  };
}

addEventListener('message', ({ data }: MessageEvent<BenchRequest>) => void answer(data));

async function answer({ id, kind, asked }: BenchRequest): Promise<void> {
  try {
    const work = ANSWERS[kind] as (asked: unknown) => unknown;
    postMessage({ id, ok: true, answered: await work(asked) } satisfies BenchAnswer);
  } catch (error) {
    postMessage({ id, ok: false, message: String(error) } satisfies BenchAnswer);
  }
}
