import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import * as service from '../../src/index.ts';
import {
  begin,
  evaluator,
  exampleForm,
  openWorld,
  PDF,
  person,
  SHANGHAI,
  stranger,
  submitted,
} from './support/world.ts';

type UseCase = (context: service.ServiceContext, actor: service.Actor, ids: Ids) => Promise<unknown>;
type Ids = {
  readonly id: string;
  readonly importId: string;
  readonly organisationId: string;
  readonly scorecardId: string;
  readonly evidenceId: string;
  readonly overrideId: string;
};

let context: service.ServiceContext;
let ids: Ids;
beforeAll(async () => {
  context = await openWorld();
  const { assessment, scorecardId } = await submitted(context);
  const bytes = new TextEncoder().encode(JSON.stringify(exampleForm));
  const imported = await service.importFile(context, evaluator, {
    organisationId: 'school',
    name: '自评表.json',
    bytes,
  });
  ids = {
    id: assessment.id,
    importId: imported.id,
    organisationId: 'school',
    scorecardId,
    evidenceId: 'some evidence',
    overrideId: 'some override',
  };
});

const page = { limit: 10, after: null };
const basedOn = 2;
const reason = 'Because';

/** Every use case about one assessment, as an actor calls it. */
const ABOUT_ONE: Readonly<Record<string, UseCase>> = {
  acceptImportForm: (c, a, { importId: id }) =>
    service.acceptImportForm(c, a, { id, number: 1, basedOn: 1, as: { kind: 'new' } }),
  acceptAssessment: (c, a, { id }) => service.acceptAssessment(c, a, { id, basedOn, scorecardId: null }),
  attachEvidence: (c, a, { id }) => service.attachEvidence(c, a, { id, name: 'a.pdf', bytes: PDF }),
  certifyScorecard: (c, a, { id }) => service.certifyScorecard(c, a, { id, scorecardId: null, withForm: true }),
  correctImportForm: (c, a, { importId: id }) =>
    service.correctImportForm(c, a, { id, number: 1, basedOn: 1, form: {} }),
  createAssessment: (c, a, { organisationId }) => service.createAssessment(c, a, { organisationId, form: {} }),
  findAssessments: (c, a, { id }) => service.findAssessments(c, a, { ids: [id] }),
  getAssessment: (c, a, { id }) => service.getAssessment(c, a, { id }),
  getEvidence: (c, a, { id, evidenceId }) => service.getEvidence(c, a, { id, evidenceId }),
  getImport: (c, a, { importId: id }) => service.getImport(c, a, { id }),
  getImportFile: (c, a, { importId: id }) => service.getImportFile(c, a, { id }),
  getImportForm: (c, a, { importId: id }) => service.getImportForm(c, a, { id, number: 1 }),
  getImportSource: (c, a, { importId: id }) => service.getImportSource(c, a, { id, number: 1 }),
  getScorecard: (c, a, { id, scorecardId }) => service.getScorecard(c, a, { id, scorecardId }),
  importFile: (c, a, { organisationId }) => service.importFile(c, a, { organisationId, name: 'a.pdf', bytes: PDF }),
  giveReviewerScores: (c, a, { id }) =>
    service.giveReviewerScores(c, a, { id, basedOn, scores: [{ indicatorIndex: 0, score: '1', note: '' }] }),
  liftOverride: (c, a, { id, overrideId }) => service.liftOverride(c, a, { id, overrideId }),
  listAssessmentComments: (c, a, { id }) => service.listAssessmentComments(c, a, { id }),
  listAssessmentRevisions: (c, a, { id }) => service.listAssessmentRevisions(c, a, { id }),
  listAssessments: (c, a, { organisationId }) => service.listAssessments(c, a, { organisationId, page }),
  listEvidence: (c, a, { id }) => service.listEvidence(c, a, { id }),
  listImports: (c, a, { organisationId }) => service.listImports(c, a, { organisationId, page }),
  listReviewerScores: (c, a, { id }) => service.listReviewerScores(c, a, { id }),
  listScorecards: (c, a, { id }) => service.listScorecards(c, a, { id }),
  ownReviewerScores: (c, a, { id }) => service.ownReviewerScores(c, a, { id }),
  overrideScore: (c, a, { id, scorecardId }) =>
    service.overrideScore(c, a, { id, scorecardId, indicatorIndex: 0, score: '1', reason }),
  pinScorecard: (c, a, { id, scorecardId }) => service.pinScorecard(c, a, { id, basedOn, scorecardId, reason }),
  recheckAssessment: (c, a, { id }) => service.recheckAssessment(c, a, { id, basedOn, reason }),
  removeEvidence: (c, a, { id, evidenceId }) => service.removeEvidence(c, a, { id, evidenceId }),
  restoreAssessmentRevision: (c, a, { id }) => service.restoreAssessmentRevision(c, a, { id, basedOn, revision: 1 }),
  returnAssessment: (c, a, { id }) => service.returnAssessment(c, a, { id, basedOn, reason }),
  saveAssessment: (c, a, { id }) => service.saveAssessment(c, a, { id, basedOn, form: {} }),
  scoreAssessment: (c, a, { id }) => service.scoreAssessment(c, a, { id, rules: SHANGHAI }),
  skipImportForm: (c, a, { importId: id }) => service.skipImportForm(c, a, { id, number: 1, basedOn: 1 }),
  submitAssessment: (c, a, { id }) => service.submitAssessment(c, a, { id, basedOn, rules: null }),
};

/** Functions that are about no assessment, or are no use cases. */
const OTHERS = [
  'findCertificate',
  'listJournal',
  'makeCertificate',
  'readCertificate',
  'readCertificateText',
  'readJournalText',
  'valueChanges',
  'verifyCertificate',
  'verifyJournal',
  'withChanges',
  'workOutFigures',
];

const sources = new URL('../../src/', import.meta.url);

it('walks everything that these folders offer', async () => {
  const offered = new Set<string>();
  for (const folder of ['assessments/', 'certificates/', 'imports/', 'journal/', 'reviews/'])
    for (const file of await readdir(new URL(folder, sources))) {
      const module: Readonly<Record<string, unknown>> = await import(new URL(folder + file, sources).href);
      for (const [name, value] of Object.entries(service))
        if (typeof value === 'function' && module[name] === value) offered.add(name);
    }
  expect([...offered].sort()).toEqual([...Object.keys(ABOUT_ONE), ...OTHERS].sort());
});

describe.each(Object.entries(ABOUT_ONE))('%s', (_, run) => {
  it.each([
    ['of another organisation', stranger],
    ['without any grant', person('nobody', 'school')],
    ['with a grant at an organisation that is no more', person('ghost', 'gone', 'evaluator', 'reviewer', 'auditor')],
  ])('answers somebody %s as if there were nothing, in the same words', async (_who, actor) => {
    const nothing = { ...ids, id: 'nothing', importId: 'nothing', organisationId: 'nothing' };
    const saidOf = async (asked: Ids) => {
      const error = await run(context, actor, asked).catch((reason: unknown) => reason);
      if (!(error instanceof service.NotFoundError)) throw error ?? new Error('Nothing was refused');
      return error.message.replace(asked.id, '…').replace(asked.importId, '…').replace(asked.organisationId, '…');
    };
    const before = await context.store.journal.last();
    expect(await saidOf(ids)).toBe(await saidOf(nothing));
    expect(await context.store.journal.last()).toEqual(before);
  });
});

describe('lists', () => {
  it('show everybody what is theirs', async () => {
    const mine = await service.listAssessments(context, stranger, { page });
    expect(mine.items).toEqual([]);
    const theirs = await service.createAssessment(context, stranger, {
      organisationId: 'clinic',
      form: JSON.parse((await begin(context)).form),
    });
    const seen = await service.listAssessments(context, stranger, { page });
    expect(seen.items.map(({ id }) => id)).toEqual([theirs.id]);
    const school = await service.listAssessments(context, evaluator, { page });
    expect(new Set(school.items.map(({ organisationId }) => organisationId))).toEqual(new Set(['school']));
  });

  it('find by year, state and name, a page at a time', async () => {
    const first = await service.listAssessments(context, evaluator, { page: { limit: 1, after: null } });
    const second = await service.listAssessments(context, evaluator, { page: { limit: 1, after: first.next } });
    expect([first.items.length, second.items.length]).toEqual([1, 1]);
    expect(first.items[0]?.id).not.toBe(second.items[0]?.id);
    const drafts = await service.listAssessments(context, evaluator, { states: ['draft'], fiscalYear: 2020, page });
    expect(drafts.items.map(({ state }) => state)).toEqual(['draft']);
    expect((await service.listAssessments(context, evaluator, { fiscalYear: 1999, page })).items).toEqual([]);
  });
});
