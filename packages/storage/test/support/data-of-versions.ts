import { expect } from 'vitest';
import { type DialectName, journalEntries, type Store, verifyJournal } from '../../src/index.ts';
import { linked } from '../../src/journal/linked.ts';
import type { migrations } from '../../src/migrations/migrations.ts';
import {
  approval,
  assessment,
  assessmentComment,
  comment,
  correction,
  draft,
  entry,
  evidence,
  figures,
  impactStudy,
  importForm,
  importOf,
  importReading,
  organisation,
  override,
  reviewerScores,
  revisionOf,
  scheduleEntry,
  scorecard,
  segment,
  study,
  studyChunk,
  version,
} from './records.ts';

/**
 * A row of everything in the schema of each version, as statements that are never edited afterwards. A new migration does not compile without the data
 * of its version, and the data of every earlier one is brought up to it by the tests.
 */
export const dataOf: Readonly<Record<keyof typeof migrations, readonly string[]>> = {
  '0001-first-tables': firstData(),
  // No new table and no new column: the data of the version before.
  '0002-scorecards-by-version': firstData(),
  '0003-comments-and-schedules': thirdData(),
  '0004-imports': fourthData(),
  '0005-reviews': fifthData(),
  '0006-assessment-listings': sixthData(),
  '0007-evidence-of-rows': seventhData(),
  '0008-archive-and-studies': eighthData(),
  '0009-bytes-as-they-are': eighthData(),
  '0010-journal-listings': eighthData(),
};

/** That a store has all of that data, whatever version it was written in. */
export async function expectData(store: Store, schema: keyof typeof migrations): Promise<void> {
  const { organisations, grants, drafts, versions, assessments, imports, archive, studies, journal, idempotency } =
    store;
  expect(await organisations.all()).toEqual([organisation('root')]);
  expect(await grants.list('ann')).toEqual([{ userId: 'ann', role: 'administrator', organisationId: 'root' }]);
  expect(await drafts.find('draft-1')).toEqual(draft());
  expect(await drafts.revisions('draft-1')).toHaveLength(1);
  expect(await drafts.approvals('draft-1')).toEqual([approval()]);
  expect(await drafts.impactStudies('draft-1')).toEqual([impactStudy()]);
  const hasNone = schema < '0003';
  expect(await drafts.comments('draft-1')).toEqual(hasNone ? [] : [comment()]);
  expect(await drafts.schedule('draft-1')).toEqual(hasNone ? [] : [scheduleEntry()]);
  expect(await versions.list()).toEqual([version()]);
  const found = await assessments.list({ organisationIds: ['root'], search: '夜间' }, { limit: 5, after: null });
  expect(found.items).toEqual([assessment()]);
  const listed = await assessments.listings(
    { organisationIds: ['root'], search: '夜间' },
    { by: 'total', descending: true },
    { limit: 5, after: null },
  );
  expect(listed.items).toMatchObject([schema < '0006' ? { id: 'assessment-1', total: null } : figures()]);
  expect(await assessments.withoutFigures(5, null)).toEqual(schema < '0006' ? ['assessment-1'] : []);
  expect(await assessments.revisions('assessment-1')).toEqual([revisionOf(assessment())]);
  expect(await assessments.scorecards('assessment-1')).toEqual([scorecard()]);
  expect(await assessments.overrides('assessment-1')).toEqual([override()]);
  const ofForm = evidence({ about: null });
  expect(await assessments.evidence('assessment-1')).toEqual(
    schema < '0007' ? [ofForm] : [ofForm, evidence({ id: 'evidence-2' })],
  );
  const hasReviews = schema >= '0005';
  expect(await assessments.reviewerScores('assessment-1')).toEqual(hasReviews ? [reviewerScores()] : []);
  expect(await assessments.comments('assessment-1')).toEqual(hasReviews ? [assessmentComment()] : []);
  const hasImports = schema >= '0004';
  expect(await imports.find('import-1')).toEqual(hasImports ? importOf() : null);
  expect(await imports.forms(['import-1'])).toEqual(hasImports ? [importForm()] : []);
  expect(await imports.reading('import-1', 1)).toEqual(hasImports ? importReading() : null);
  expect(await imports.corrections('import-1', 1)).toEqual(hasImports ? [correction()] : []);
  const hasStudies = schema >= '0008';
  expect(await archive.changes(5)).toEqual(hasStudies ? [{ sequence: 1, assessmentId: 'assessment-1' }] : []);
  expect(await archive.segment('segment-1')).toEqual(hasStudies ? segment() : null);
  expect(await studies.find('study-1')).toEqual(hasStudies ? study() : null);
  expect(await studies.organisations('study-1')).toEqual(hasStudies ? ['root'] : []);
  expect([await studies.plan('study-1'), await studies.result('study-1')]).toEqual([hasStudies ? '{}' : null, null]);
  expect(await studies.chunk('study-1', 0)).toEqual(hasStudies ? { ...studyChunk(), isDone: false } : null);
  expect(await verifyJournal(journalEntries(journal))).toMatchObject({ ok: true, entries: 1 });
  expect(await idempotency.find('ann', 'k')).toMatchObject({ status: 201 });
}

/** Statements that insert the rows, with their names in snake case. Bytes are in a spelling of our own: see {@link spelt}. */
function rows(
  table: string,
  records: readonly Readonly<Record<string, string | number | boolean | null | Uint8Array>>[],
): readonly string[] {
  return records.map((record) => {
    const columns = Object.keys(record).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    const values = Object.values(record).map((value) => {
      if (value instanceof Uint8Array) return `bytes'${Buffer.from(value).toString('hex')}'`;
      return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : `${value}`;
    });
    return `insert into ${table} (${columns.join(', ')}) values (${values.join(', ')})`;
  });
}

/** A statement as the database spells bytes. */
export const spelt = (statement: string, dialect: DialectName): string =>
  statement.replace(/bytes'([0-9a-f]*)'/g, (_, hex) => (dialect === 'sqlite' ? `x'${hex}'` : `'\\x${hex}'`));

function thirdData(): readonly string[] {
  return [...firstData(), ...rows('draft_comments', [comment()]), ...rows('draft_schedule', [scheduleEntry()])];
}

function fourthData(): readonly string[] {
  return [
    ...thirdData(),
    ...rows('imports', [importOf()]),
    ...rows('import_forms', [importForm()]),
    ...rows('import_readings', [importReading()]),
    ...rows('import_corrections', [{ ...correction(), changes: JSON.stringify(correction().changes) }]),
  ];
}

function fifthData(): readonly string[] {
  return [
    ...fourthData(),
    ...rows('reviewer_scores', [{ ...reviewerScores(), scores: JSON.stringify(reviewerScores().scores) }]),
    ...rows('assessment_comments', [assessmentComment()]),
  ];
}

function sixthData(): readonly string[] {
  const { id, organisationId, fiscalYear, state, updatedAt } = assessment();
  const { findingCodes: _, ...known } = figures();
  const ranks = { nameRank: '图书馆夜间开放', totalRank: 9010, differenceRank: 490 };
  const head = { id, organisationId, fiscalYear, state, updatedAt, searchText: '图书馆夜间开放' };
  const listing = { ...head, ...known, ...ranks, findingCodes: ' a b ' };
  return [...fifthData(), ...rows('assessment_listings', [listing])];
}

function seventhData(): readonly string[] {
  return [...sixthData(), ...rows('evidence', [evidence({ id: 'evidence-2' })])];
}

function eighthData(): readonly string[] {
  const { isShared: _, ...asked } = study();
  return [
    ...seventhData(),
    ...rows('archive_changes', [{ assessmentId: 'assessment-1' }]),
    ...rows('archive_segments', [segment()]),
    ...rows('studies', [{ ...asked, isShared: 0 }]),
    ...rows('study_organisations', [{ studyId: 'study-1', organisationId: 'root' }]),
    ...rows('study_documents', [{ studyId: 'study-1', plan: '{}', result: null }]),
    ...rows('study_chunks', [{ ...studyChunk(), isDone: 0, output: null }]),
  ];
}

/** Before evidence could be about a line. */
function evidenceOfForm() {
  const { about: _, ...rest } = evidence();
  return rest;
}

function firstData(): readonly string[] {
  return [
    ...rows('organisations', [organisation('root')]),
    ...rows('grants', [{ userId: 'ann', role: 'administrator', organisationId: 'root' }]),
    ...rows('drafts', [draft()]),
    ...rows('draft_revisions', [
      {
        draftId: 'draft-1',
        revision: 1,
        text: draft().text,
        tests: '',
        hash: null,
        savedBy: 'ann',
        savedAt: draft().updatedAt,
      },
    ]),
    ...rows('approvals', [approval()]),
    ...rows('impact_studies', [impactStudy()]),
    ...rows('rule_set_versions', [version()]),
    ...rows('assessments', [{ ...assessment(), isDemo: 0, searchText: '图书馆夜间开放' }]),
    ...rows('assessment_revisions', [
      { ...revisionOf(assessment()), changes: JSON.stringify(revisionOf(assessment()).changes) },
    ]),
    ...rows('scorecards', [scorecard()]),
    ...rows('overrides', [override()]),
    ...rows('evidence', [evidenceOfForm()]),
    ...rows('journal', [linked(entry(), null)]),
    ...rows('idempotency_keys', [
      { userId: 'ann', key: 'k', requestHash: 'h', status: 201, body: '{}', at: draft().updatedAt },
    ]),
  ];
}
