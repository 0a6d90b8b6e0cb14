import { route } from '../contracts/route-description.ts';
import {
  StudyAnswer,
  StudyCaseAnswer,
  StudyCasePage,
  StudyPage,
  StudyPairsAnswer,
  StudyResultAnswer,
} from '../contracts/studies.ts';
import { IDEMPOTENCY_KEY } from '../http/idempotency.ts';
import { IF_MATCH } from '../http/revision-tag.ts';

/** What the OpenAPI document says of the routes of studies. */
export const studyRoutes = {
  list: route({
    operationId: 'listStudies',
    tag: 'studies',
    summary:
      '本人的、共享的及针对草案的测算，新的在前 / one’s own studies, shared ones and those of drafts, newest first',
    answers: { 200: { description: 'A page', body: StudyPage } },
    problems: [422],
  }),
  create: route({
    operationId: 'createStudy',
    tag: 'studies',
    summary:
      '用往年的表试算，结果不影响正式得分 / asks what rules would have made of past forms; no score that counts changes',
    answers: { 201: { description: 'Begun', body: StudyAnswer } },
    headers: IDEMPOTENCY_KEY,
    problems: [400, 404, 413, 415, 422],
  }),
  createMatrix: route({
    operationId: 'createMatrixStudy',
    tag: 'studies',
    summary: '各年度按各版本试算 / every year under every one of some versions',
    answers: { 201: { description: 'Begun', body: StudyAnswer } },
    headers: IDEMPOTENCY_KEY,
    problems: [400, 404, 413, 415, 422],
  }),
  get: route({
    operationId: 'getStudy',
    tag: 'studies',
    summary: '一项测算及其进度 / a study and how far it is',
    answers: { 200: { description: 'The study', body: StudyAnswer } },
    problems: [404],
  }),
  edit: route({
    operationId: 'editStudy',
    tag: 'studies',
    summary: '改名称、说明，或共享 / names it anew, says something about it, or shares it',
    answers: { 200: { description: 'The study', body: StudyAnswer } },
    headers: IF_MATCH,
    problems: [400, 404, 412, 415, 422, 428],
  }),
  remove: route({
    operationId: 'removeStudy',
    tag: 'studies',
    summary: '删除自己的测算；审批所依据的不能删 / removes one’s own study; not one that a decision hangs on',
    answers: { 204: { description: 'Removed' } },
    problems: [404],
  }),
  cancel: route({
    operationId: 'cancelStudy',
    tag: 'studies',
    summary: '停止，已算部分保留 / stops it; what was found so far is kept',
    answers: { 200: { description: 'The study', body: StudyAnswer } },
    problems: [404, 409],
  }),
  resume: route({
    operationId: 'resumeStudy',
    tag: 'studies',
    summary: '从停下处继续，失败的重试 / goes on from where it stood, or tries again',
    answers: { 200: { description: 'The study', body: StudyAnswer } },
    problems: [404, 409],
  }),
  result: route({
    operationId: 'getStudyResult',
    tag: 'studies',
    summary:
      '结果文档（模拟），字节与其哈希一致 / the result as canonical JSON, byte by byte what its hash is of; a simulation',
    answers: { 200: { description: 'The result', body: StudyResultAnswer } },
    problems: [404, 409],
  }),
  cases: route({
    operationId: 'listStudyCases',
    tag: 'studies',
    summary: '按变动大小列出各表 / the forms of a study, those that moved furthest first',
    answers: { 200: { description: 'Cases', body: StudyCasePage } },
    problems: [404, 409, 422],
  }),
  case: route({
    operationId: 'getStudyCase',
    tag: 'studies',
    summary: '一份表的变动及其来由，逐项相加即为变动 / one form and why it moved; the parts add up to the change',
    answers: { 200: { description: 'The case', body: StudyCaseAnswer } },
    problems: [404, 409],
  }),
  pairs: route({
    operationId: 'listStudyPairs',
    tag: 'studies',
    summary:
      '前后总分的分布，变动最大的几个单位分列，其余合为一列 / totals before and after in whole points: the units that moved furthest one by one, all others together',
    answers: { 200: { description: 'Pairs by unit', body: StudyPairsAnswer } },
    problems: [404, 409, 422],
  }),
  export: route({
    operationId: 'exportStudy',
    tag: 'studies',
    summary: '导出结果，均标明模拟 / the result as a file, marked as a simulation',
    answers: { 200: { description: 'The file; as JSON it is the result itself', body: StudyResultAnswer } },
    problems: [404, 409, 422],
  }),
  progress: route({
    operationId: 'followStudy',
    tag: 'studies',
    summary: '进度事件流（SSE）：event progress，直到结束 / server-sent events named progress, until it has ended',
    answers: { 200: { description: 'text/event-stream' } },
    problems: [404],
  }),
} as const;
