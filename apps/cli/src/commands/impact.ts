import { canonicalJson } from '@plumbline/core';
import { refuseExisting } from '../export/write-export.ts';
import { type AskedSides, askedSides } from '../impact/asked-sides.ts';
import { giveResult, type ResultOptions } from '../impact/give-result.ts';
import { readStudiedForms } from '../impact/read-forms.ts';
import { studyOfForms } from '../impact/run-study.ts';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../words.ts';

export type ImpactOptions = ResultOptions & {
  readonly forms?: readonly string[];
  readonly archive?: boolean;
  readonly study?: string;
  readonly rules?: readonly string[];
  readonly base?: 'declared';
  readonly force?: boolean;
};

/**
 * What another version does to past forms: the document that the server keeps of the same study over the same forms. What is asked is said by versions, of
 * which one alone is compared with what the forms declared, or by a study; the forms are those of files, or of the archive of a server.
 */
export async function runImpact(
  before: string | undefined,
  after: string | undefined,
  options: ImpactOptions,
  session: Session,
): Promise<ExitCode> {
  const { forms, archive = false, study, rules = [], base, out, force = false } = options;
  if (study !== undefined && (before !== undefined || base !== undefined || forms !== undefined || !archive))
    throw new Refusal([say(session.language, 'impactStudyAlone')]);
  if ((forms !== undefined) === archive) throw new Refusal([say(session.language, 'impactWhere')]);
  if (out !== undefined) await refuseExisting(out, force, session);
  if (study !== undefined) return (await overArchive()).studyAgain(study, rules, options, session);
  const sides = await askedSides(before, after, base, session);
  if (forms === undefined) return (await overArchive()).versionsOverArchive(sides, options, session);
  return overForms(sides, forms, options, session);
}

/** Loads what the server is made of, which forms in files need not wait for. */
const overArchive = () => import('../impact/over-archive.ts');

async function overForms(
  { question, ...plan }: AskedSides,
  paths: readonly string[],
  options: ResultOptions,
  session: Session,
): Promise<ExitCode> {
  const study = studyOfForms(plan, question);
  let count = 0;
  const isComplete = await readStudiedForms(
    paths,
    (form) => {
      count++;
      study.add(form);
    },
    session,
  );
  if (count === 0) throw new Refusal([say(session.language, 'impactNoForms')]);
  const result = study.finish();
  await giveResult(canonicalJson(result), plan.candidate, options, session);
  if (!isComplete) return EXIT.unusable;
  return result.compared < result.population.forms ? EXIT.findings : EXIT.fine;
}
