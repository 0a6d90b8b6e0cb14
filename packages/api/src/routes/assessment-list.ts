import type { Language } from '@plumbline/core';
import {
  InvalidInputError,
  type ListAssessmentsInput,
  type ListedAssessment,
  listAssessments,
} from '@plumbline/service';
import type { Page } from '@plumbline/storage';
import { Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { AssessmentListQuery } from '../contracts/assessments.ts';
import { query } from '../contracts/contract.ts';
import { documentContentType } from '../http/document-content-type.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { listDocument } from '../list-file/list-document.ts';
import { assessmentRoutes as described } from './assessment-descriptions.ts';
import { listed } from './listed-assessments.ts';

/** A sheet that people can still go through. */
const MOST_IN_A_FILE = 20_000;
/** So many are asked for at a time: in between others have their turn. */
const AT_ONCE = 1000;

/** The list of assessments as a file to keep or to go on with in a spreadsheet. */
export function assessmentListRoutes({ context, identity, writeDocument }: AppDeps) {
  return new Hono<SignedInEnv>().get(
    '/assessment-list',
    described.listFile,
    requireSignedIn(identity),
    query(AssessmentListQuery),
    async (c) => {
      const { format, lang = c.get('language'), ...wanted } = c.req.valid('query');
      const { actor } = c.get('signedIn');
      const list = (page: ListAssessmentsInput['page']) => listAssessments(context, actor, { ...listed(wanted), page });
      const assessments = await allOf(list);
      const names = new Map((await context.store.organisations.all()).map(({ id, name }) => [id, name]));
      const document = listDocument(assessments, (id) => names.get(id) ?? id, lang);
      return c.body(new Uint8Array(await writeDocument(document, format)), 200, {
        'Content-Type': documentContentType(format),
        'Content-Disposition': disposition(format, lang, context.now()),
        'Cache-Control': 'no-store',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      });
    },
  );
}

/** All pages; refused where they are more than a file is to hold. */
async function allOf(list: (page: ListAssessmentsInput['page']) => Promise<Page<ListedAssessment>>) {
  const all: ListedAssessment[] = [];
  let after: string | null = null;
  do {
    const page: Page<ListedAssessment> = await list({ limit: AT_ONCE, after });
    all.push(...page.items);
    after = page.next;
    if (after !== null && all.length >= MOST_IN_A_FILE)
      throw new InvalidInputError([
        { code: 'assessment/too-many-for-a-file', severity: 'error', path: '', params: { limit: MOST_IN_A_FILE } },
      ]);
  } while (after !== null);
  return all;
}

function disposition(format: string, lang: Language, now: string): string {
  const day = now.slice(0, 10);
  const name = encodeURIComponent(lang === 'zh' ? `自评表清单-${day}.${format}` : `self-evaluations-${day}.${format}`);
  return `attachment; filename="self-evaluations-${day}.${format}"; filename*=UTF-8''${name}`;
}
