import type { Contract } from '../contracts/contract.ts';
import { ImportAnswer, ImportFormAnswer, ImportPage, ImportSourceAnswer } from '../contracts/imports.ts';
import { type RouteDescription, route } from '../contracts/route-description.ts';
import { IDEMPOTENCY_KEY } from '../http/idempotency.ts';
import { IF_MATCH } from '../http/revision-tag.ts';

const of = (operationId: string, summary: string, more: Partial<RouteDescription> = {}) =>
  route({ operationId, tag: 'imports', summary, problems: [404], ...more });

const showing = (operationId: string, summary: string, body: Contract<unknown>) =>
  of(operationId, summary, { answers: { 200: { description: '修订号在 ETag / its revision is in ETag', body } } });

const deciding = (operationId: string, summary: string) =>
  of(operationId, summary, {
    answers: { 200: { description: '修订号在 ETag / its revision is in ETag', body: ImportFormAnswer } },
    headers: IF_MATCH,
    problems: [400, 404, 409, 412, 415, 422, 428],
  });

/** What the OpenAPI document says of the routes of imports. */
export const importRoutes = {
  create: of(
    'importFile',
    '从文件读取自评表，供核对 / Reads the forms in a file, or in a ZIP archive, to be looked at',
    {
      answers: {
        201: { description: '读完，每份表各有结果 / read, with what became of each form', body: ImportAnswer },
      },
      headers: IDEMPOTENCY_KEY,
      problems: [400, 404, 413, 415, 422],
      upload: true,
    },
  ),
  list: of('listImports', '导入记录，新的在前 / What was imported, the newest first', {
    answers: { 200: { description: '一页 / a page', body: ImportPage } },
    problems: [400, 404, 422],
  }),
  get: of('getImport', '一次导入及其各份表 / An import with its forms', {
    answers: { 200: { description: 'Found', body: ImportAnswer } },
  }),
  file: of('getImportFile', '当时的文件 / The file as it was sent', { download: true }),
  form: showing(
    'getImportForm',
    '读出的一份表：值、位置、把握 / A form as it was read: values, places, how sure',
    ImportFormAnswer,
  ),
  source: of('getImportSource', '源文件的单元格和行 / The cells and lines of its file', {
    answers: { 200: { description: 'Found', body: ImportSourceAnswer } },
  }),
  correct: deciding('correctImportForm', '更正读出的值，留下更正人 / Corrects what was read; who did is kept'),
  accept: deciding(
    'acceptImportForm',
    '采用：新建或更新一份自评表 / Makes an assessment of it, or the next revision of a draft',
  ),
  skip: deciding('skipImportForm', '跳过，以后仍可采用 / Leaves it aside; it can be accepted later'),
} as const;
