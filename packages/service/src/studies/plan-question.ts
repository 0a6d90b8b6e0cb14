import type { Diagnostic, RuleSet, Study, StudyVersion } from '@plumbline/core';
import type { StoreSession } from '@plumbline/storage';
import { studyDocument } from './study-document.ts';
import type { PlannedStudy } from './study-question.ts';

/** A question with the documents it names, or everything in it that nothing is known of. */
export type QuestionPlan =
  | { readonly ok: true; readonly plan: PlannedStudy }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Looks up what a question names: its rule sets by their hashes, among those that are handed in and those of the store, and its organisations. */
export async function planQuestion(
  store: StoreSession,
  question: Study,
  handedIn: readonly RuleSet[] = [],
): Promise<QuestionPlan> {
  const diagnostics: Diagnostic[] = await unknownOrganisations(store, question);
  const documents = new Map<string, RuleSet>();
  for (const [path, named] of versionsIn(question)) {
    const document = await studyDocument(store, named, handedIn);
    if (document === null) diagnostics.push(unknownVersion(path, named));
    else documents.set(named.hash, document);
  }
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, plan: planOf(question, documents) };
}

/** Every version that is named, with where. */
function versionsIn(question: Study): readonly (readonly [path: string, named: StudyVersion])[] {
  if (question.kind === 'matrix') return question.versions.map((named, at) => [`/versions/${at}`, named]);
  const { base, candidate } = question;
  return [...(base.kind === 'rules' ? [['/base/ruleSet', base.ruleSet] as const] : []), ['/candidate', candidate]];
}

function planOf(question: Study, documents: ReadonlyMap<string, RuleSet>): PlannedStudy {
  const documentOf = ({ hash }: StudyVersion): RuleSet => {
    const document = documents.get(hash);
    if (document === undefined) throw new Error(`Nobody looked up the rule set ${hash}`);
    return document;
  };
  if (question.kind === 'matrix') return { kind: 'matrix', question, versions: question.versions.map(documentOf) };
  const { base, candidate } = question;
  return {
    kind: 'comparison',
    question,
    base: base.kind === 'rules' ? { kind: 'rules', ruleSet: documentOf(base.ruleSet) } : { kind: base.kind },
    candidate: documentOf(candidate),
  };
}

async function unknownOrganisations({ organisations }: StoreSession, { population }: Study): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const [at, id] of (population.organisations ?? []).entries())
    if ((await organisations.find(id)) === null)
      diagnostics.push({
        code: 'study/unknown-organisation',
        severity: 'error',
        path: `/population/organisations/${at}`,
        params: { id },
      });
  return diagnostics;
}

const unknownVersion = (path: string, { id, version, hash }: StudyVersion): Diagnostic => ({
  code: 'study/unknown-version',
  severity: 'error',
  path,
  params: { name: `${id}@${version}`, hash },
});
