import { fileNames, findLayout, formDocument } from '@plumbline/documents/layout';
import type { DocumentType } from '@plumbline/documents/rule-book';
import { findAssessments, getAssessment, getScorecard } from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { jsonBody, query } from '../contracts/contract.ts';
import { ExportRequest, FormDocument, type PaperAsked, PaperQuery } from '../contracts/printing.ts';
import { route } from '../contracts/route-description.ts';
import { savedAs, shownAs } from '../http/attachment.ts';
import { documentContentType } from '../http/document-content-type.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { certificateAddress, requireCertificateOf } from '../printing/certificate-of.ts';
import { exportForms, jsonOf } from '../printing/export-forms.ts';
import { formTitle } from '../printing/file-words.ts';
import { paperOf, usualScorecard } from '../printing/paper.ts';
import { zipStream } from '../printing/zip-stream.ts';

/** Forms on paper: one as a document, or many in an archive. They are written on a thread of their own. */
export function printingRoutes(deps: AppDeps) {
  const { context, identity } = deps;
  const signedIn = requireSignedIn(identity);
  const asked = query(PaperQuery);
  return new Hono<SignedInEnv>()
    .get('/assessments/:id/form.pdf', paperRoute('PDF'), signedIn, asked, async (c) =>
      printed(deps, c, c.req.valid('query'), 'pdf'),
    )
    .get('/assessments/:id/form.xlsx', paperRoute('XLSX'), signedIn, asked, async (c) =>
      printed(deps, c, c.req.valid('query'), 'xlsx'),
    )
    .get('/assessments/:id/form.docx', paperRoute('DOCX'), signedIn, asked, async (c) =>
      printed(deps, c, c.req.valid('query'), 'docx'),
    )
    .get('/assessments/:id/form.json', jsonRoute, signedIn, async (c) => {
      const { form, assessment } = await getAssessment(context, actorOf(c), { id: c.req.param('id') });
      return c.body(new Uint8Array(jsonOf(form)), 200, {
        'Content-Type': 'application/json',
        ...savedAs(nameOf(formTitle(assessment, c.get('language')), 'json')),
      });
    })
    .post('/assessments/export', exportRoute, signedIn, jsonBody(ExportRequest), async (c) => {
      const { assessmentIds, layout, points = 'scored', lang = c.get('language'), ...wanted } = c.req.valid('json');
      const actor = actorOf(c);
      const heads = await findAssessments(context, actor, { ids: assessmentIds });
      const formats = [...new Set(wanted.formats)];
      const { certificates } = wanted;
      const task = { actor, heads, formats, layout: layoutOf(layout), points, certificates, language: lang };
      const name = nameOf(ARCHIVE_TITLE[lang], 'zip');
      const headers = { 'Content-Type': 'application/zip', ...savedAs(name) };
      return c.body(zipStream(exportForms(deps, task), new Date(context.now())), 200, headers);
    });
}

async function printed(
  { context, publicUrl, writeDocument }: AppDeps,
  c: Context<SignedInEnv, '/assessments/:id/form'>,
  asked: PaperAsked,
  type: Extract<DocumentType, 'pdf' | 'xlsx' | 'docx'>,
) {
  const { layout, points = 'scored', scorecardId, certificate: hash, lang = c.get('language') } = asked;
  const actor = c.get('signedIn').actor;
  const id = c.req.param('id');
  const view = await getAssessment(context, actor, { id });
  const judged =
    scorecardId === undefined ? usualScorecard(view) : await getScorecard(context, actor, { id, scorecardId });
  if (hash !== undefined) await requireCertificateOf(context, judged, hash);
  const certificate = hash === undefined ? null : certificateAddress(publicUrl, hash);
  const { document } = formDocument([paperOf(view, { points, judged, certificate })], layoutOf(layout), lang);
  const name = nameOf(formTitle(view.assessment, lang), type);
  return c.body(new Uint8Array(await writeDocument(document, type)), 200, {
    'Content-Type': documentContentType(type),
    'Cache-Control': 'private, no-store',
    ...(type === 'pdf' ? shownAs(name) : savedAs(name)),
  });
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

/** A name of its own, as no folder has others. */
const nameOf = (title: string, extension: string) => fileNames('form')(title, extension);

const layoutOf = (id: string | undefined) => (id === undefined ? null : findLayout(id));

const ARCHIVE_TITLE = { zh: '绩效自评表', en: 'Self-evaluations' } as const;

const paperRoute = (format: 'PDF' | 'XLSX' | 'DOCX') =>
  route({
    operationId: `printAssessmentAs${format}`,
    tag: 'assessments',
    summary: `把自评表按所选版式印成 ${format}，并列计算得分 / the form on paper as ${format}, in the layout of a place, with computed points beside the filed ones`,
    download: true,
    problems: [404, 422],
  });

const jsonRoute = route({
  operationId: 'downloadAssessmentForm',
  tag: 'assessments',
  summary: '自评表本身，可再导入 / the form itself, to be imported again',
  answers: { 200: { description: 'The form', body: FormDocument } },
  problems: [404],
});

const exportRoute = route({
  operationId: 'exportAssessments',
  tag: 'assessments',
  summary:
    '批量打印成 ZIP：每单位一个文件夹，附导出清单；有一份无权查看则全部拒绝 / many forms in an archive, a folder for each unit and a list of what became of each; one that may not be read refuses all',
  download: true,
  problems: [400, 404, 413, 415, 422],
});
