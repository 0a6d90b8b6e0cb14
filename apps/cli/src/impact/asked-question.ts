import {
  AssessmentId,
  canonicalJson,
  contractValidator,
  type Diagnostic,
  parseLocatedJson,
  type RuleSet,
  type Study,
  validateStudy,
} from '@plumbline/core';
import { keptQuestion, type PlannedStudy, planQuestion } from '@plumbline/service';
import type { Store } from '@plumbline/storage';
import type { Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { readText, unusableFile } from '../read-text.ts';
import { Refusal } from '../refusal.ts';
import { loadToScore, openBundled } from '../rule-set-choice.ts';

/** A question with its documents; `found`: what it came to when it was asked, where that is known. */
export type AskedQuestion = { readonly plan: PlannedStudy; readonly found: string | null };

const isNoId = contractValidator(AssessmentId);

/** The question of a study: one that the database keeps, by its identifier, or one in a file, by itself or in a result that was exported. */
export async function askedQuestion(
  store: Store,
  reference: string,
  rules: readonly string[],
  session: Session,
): Promise<AskedQuestion> {
  return isNoId(reference).length === 0
    ? keptUnder(store, reference, session)
    : readFrom(store, reference, await handedIn(rules, session), session);
}

async function keptUnder(store: Store, id: string, session: Session): Promise<AskedQuestion> {
  const kept = await keptQuestion(store, id);
  if (kept !== null) return { plan: kept.plan, found: kept.result };
  const unknown: Diagnostic = { code: 'study/unknown', severity: 'error', path: '', params: { id } };
  throw new Refusal(diagnosticLines('--study', [unknown], session));
}

async function readFrom(
  store: Store,
  path: string,
  documents: readonly RuleSet[],
  session: Session,
): Promise<AskedQuestion> {
  const { value, diagnostics, positionOf } = parseLocatedJson(await readText(path, session));
  if (diagnostics.length > 0) throw unusableFile(path, diagnostics, session);
  const isResult = typeof value === 'object' && value !== null && 'question' in value && 'simulation' in value;
  const [at, question] = isResult ? ['/question', value.question] : ['', value];
  const refuse = (faults: readonly Diagnostic[]) => {
    const placed = faults.map((one) => ({ ...one, path: at + one.path, position: positionOf(at + one.path) }));
    throw unusableFile(path, placed, session);
  };
  const faults = validateStudy(question);
  if (faults.length > 0) return refuse(faults);
  const planned = await planQuestion(store, question as Study, documents);
  if (!planned.ok) return refuse(planned.diagnostics);
  return { plan: planned.plan, found: isResult ? canonicalJson(value) : null };
}

async function handedIn(rules: readonly string[], session: Session): Promise<readonly RuleSet[]> {
  const catalog = await openBundled();
  const documents: RuleSet[] = [];
  for (const reference of rules) documents.push((await loadToScore(catalog, reference, session)).ruleSet);
  return documents;
}
