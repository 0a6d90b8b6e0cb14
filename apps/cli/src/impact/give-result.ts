import { nodeSha256 } from '@plumbline/catalog';
import type { RuleSet, StudyMatrixResult, StudyResult } from '@plumbline/core';
import { writeOut } from '../batch/write-out.ts';
import type { Session } from '../io.ts';
import { printMatrix } from '../print/matrix.ts';
import { printStudy } from '../print/study.ts';
import { say } from '../words.ts';

export type ResultOptions = { readonly out?: string; readonly format: 'table' | 'json' };

/**
 * Hands out what a study came to, canonical JSON, byte by byte: nothing follows it, so that its hash is that of the study. People get figures, and the document
 * in a file where they ask for one. `candidate` is null for a matrix.
 */
export async function giveResult(
  text: string,
  candidate: RuleSet | null,
  { out, format }: ResultOptions,
  session: Session,
): Promise<void> {
  const { io, language } = session;
  const result = JSON.parse(text) as StudyResult | StudyMatrixResult;
  if (out !== undefined) await writeOut(out, text, session);
  if (format === 'json' && out === undefined) io.out(text);
  if (format === 'table') {
    const lines = [figuresOf(result, candidate, session), say(language, 'impactHash', { hash: nodeSha256(text) })];
    if (out !== undefined) lines.push(say(language, 'written', { file: out }));
    io.out(`${lines.join('\n')}\n`);
  }
}

function figuresOf(result: StudyResult | StudyMatrixResult, candidate: RuleSet | null, session: Session): string {
  if (isMatrix(result)) return printMatrix(result, session);
  if (candidate === null) throw new Error('A comparison without a candidate');
  return printStudy(result, candidate, session);
}

const isMatrix = (result: StudyResult | StudyMatrixResult): result is StudyMatrixResult =>
  result.question.kind === 'matrix';
