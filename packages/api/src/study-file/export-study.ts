import type { StudyMatrixResult, StudyResult } from '@plumbline/core';
import type { PrintedDocument } from '@plumbline/documents/rule-book';
import { getStudy, type NamedCase, type StudyView, studyCases, studyResult } from '@plumbline/service';
import type { Context } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import type { STUDY_FORMATS } from '../contracts/studies.ts';
import { savedAs } from '../http/attachment.ts';
import { documentContentType } from '../http/document-content-type.ts';
import { matrixDocument } from './matrix-document.ts';
import { casesDocument, studyDocument } from './study-document.ts';

type Format = (typeof STUDY_FORMATS)[number];

/** A sheet that people can still go through: of more forms those that moved furthest. */
const MOST_CASES = 20_000;

/** A study as a file to keep. JSON is the result itself, byte by byte what its hash is of; all others say that it is a simulation. */
export async function exportStudy(
  deps: AppDeps,
  c: Context<SignedInEnv>,
  { id, format }: { readonly id: string; readonly format: Format },
): Promise<Response> {
  const { context, writeDocument } = deps;
  const { actor } = c.get('signedIn');
  const { text } = await studyResult(context, actor, { id });
  const study = await getStudy(context, actor, { id });
  const headers = { 'Cache-Control': 'no-store', 'Content-Security-Policy': "default-src 'none'; sandbox" };
  if (format === 'json')
    return c.body(text, 200, {
      ...headers,
      'Content-Type': 'application/json; charset=UTF-8',
      ...savedAs(nameOf(c, study, format)),
    });
  const document = await documentOf(deps, c, study, text, format);
  return c.body(new Uint8Array(await writeDocument(document, format)), 200, {
    ...headers,
    'Content-Type': documentContentType(format),
    ...savedAs(nameOf(c, study, format)),
  });
}

async function documentOf(
  { context }: AppDeps,
  c: Context<SignedInEnv>,
  study: StudyView,
  text: string,
  format: Exclude<Format, 'json'>,
): Promise<PrintedDocument> {
  const language = c.get('language');
  if (study.kind === 'matrix') return matrixDocument(study, JSON.parse(text) as StudyMatrixResult, language);
  const result = JSON.parse(text) as StudyResult;
  if (format === 'pdf') return studyDocument(study, result, null, language);
  const query = { limit: MOST_CASES, offset: 0 };
  const { cases }: { cases: readonly NamedCase[] } = await studyCases(context, c.get('signedIn').actor, {
    id: study.id,
    query,
  });
  return format === 'csv' ? casesDocument(study, cases, language) : studyDocument(study, result, cases, language);
}

/** Said by the name as well: a file is passed on without what it came with. */
function nameOf(c: Context<SignedInEnv>, { id, endedAt }: StudyView, format: Format): string {
  const day = endedAt?.slice(0, 10) ?? id;
  return c.get('language') === 'zh' ? `试算-模拟-${day}.${format}` : `study-simulation-${day}.${format}`;
}
