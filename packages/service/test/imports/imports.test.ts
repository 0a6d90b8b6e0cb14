import { createHash } from 'node:crypto';
import type { SelfEvaluation } from '@plumbline/core';
import { findLayout, formDocument, writeDocument } from '@plumbline/documents';
import { beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from '../../../documents/test/office/zip-of.ts';
import {
  acceptImportForm,
  correctImportForm,
  getAssessment,
  getImport,
  getImportForm,
  getImportSource,
  importFile,
  listAssessmentRevisions,
  listImports,
  listJournal,
  type ServiceContext,
  skipImportForm,
} from '../../src/index.ts';
import {
  auditor,
  begin,
  clerk,
  colleague,
  evaluator,
  exampleForm,
  openWorld,
  otherForm,
  outcomeOf,
  reviewer,
} from '../assessments/support/world.ts';

let context: ServiceContext;
beforeEach(async () => {
  context = await openWorld();
});

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const send = (name: string, bytes: Uint8Array, actor = evaluator) =>
  importFile(context, actor, { organisationId: 'school', name, bytes });
const sendForms = (...forms: readonly SelfEvaluation[]) => send('表.json', bytesOf(forms));
const journalled = async () => {
  const { items } = await listJournal(context, auditor, { page: { limit: 200, after: null } });
  return items.map(({ action }) => action).filter((action) => !action.startsWith('version.'));
};
const as = { kind: 'new' } as const;

async function workbookOf(form: SelfEvaluation): Promise<Uint8Array> {
  const { document } = formDocument([{ form, judgement: null }], findLayout('shanghai'), 'zh');
  return writeDocument(document, 'xlsx');
}

describe('a file', () => {
  it('is kept with what was read from it, under the hash of its bytes', async () => {
    const bytes = await workbookOf(exampleForm);
    const made = await send('../../自评表.xlsx', bytes);
    expect(made).toMatchObject({
      fileName: '自评表.xlsx',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      importedBy: 'evaluator',
      forms: [{ number: 1, state: 'open', fiscalYear: 2020, declaredTotal: '95.95', same: [], faults: [] }],
    });
    expect(new Uint8Array((await context.evidence.get(made.sha256)) ?? [])).toEqual(new Uint8Array(bytes));
    expect(await getImport(context, reviewer, { id: made.id })).toEqual(made);
    const target = { id: made.id, number: 1 };
    const { form, origins, corrections } = await getImportForm(context, auditor, target);
    expect([form?.project, corrections]).toEqual([exampleForm.project, []]);
    const { sections } = await getImportSource(context, auditor, target);
    const cells = sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'table' ? part.cells : [])));
    const place = origins['/declaredTotal']?.cell;
    expect(cells.find(({ at }) => at === place)?.text).toBe('95.95');
    expect(await journalled()).toEqual(['import.made']);
  });

  it('of which nothing can be read is kept with the reason, and nothing can be made of it', async () => {
    const { id, forms } = await send('旧.xls', new Uint8Array([1, 2, 3]));
    expect(forms).toMatchObject([{ state: 'unreadable', faults: [{ code: 'document/unknown-type' }] }]);
    const target = { id, number: 1, basedOn: 1 };
    expect(await outcomeOf(acceptImportForm(context, evaluator, { ...target, as }))).toBe('wrong-state');
    expect(await outcomeOf(skipImportForm(context, evaluator, target))).toBe('wrong-state');
    expect(await outcomeOf(correctImportForm(context, evaluator, { ...target, form: exampleForm }))).toBe(
      'wrong-state',
    );
    expect(await outcomeOf(getImportSource(context, evaluator, target))).toBe('not-found');
  });

  it('that is empty, or holds more forms than anybody looks at, is refused and leaves nothing', async () => {
    expect(await outcomeOf(send('a.json', new Uint8Array()))).toBe('invalid-input');
    const many = Array.from({ length: 501 }, () => exampleForm);
    expect(await outcomeOf(send('a.json', bytesOf(many)))).toBe('invalid-input');
    const page = { limit: 10, after: null };
    expect((await listImports(context, evaluator, { page })).items).toEqual([]);
    expect(await journalled()).toEqual([]);
  });

  it('in an archive that takes for ever is not waited for', async () => {
    let minutes = 0;
    const slow: ServiceContext = {
      ...context,
      now: () => new Date(Date.UTC(2026, 2, 1, 0, minutes++)).toISOString(),
    };
    const names = Array.from({ length: 9 }, (_, at) => ({ name: `${at}.json`, content: JSON.stringify(exampleForm) }));
    const made = await importFile(slow, evaluator, { organisationId: 'school', name: 'a.zip', bytes: zipOf(names) });
    expect(made.forms.map(({ faults }) => faults[0]?.code ?? 'read')).toEqual([
      ...Array.from({ length: 5 }, () => 'read'),
      ...Array.from({ length: 4 }, () => 'document/took-too-long'),
    ]);
  });
});

describe('a form that was read', () => {
  it('becomes an assessment once, whoever accepts it how often', async () => {
    const { id } = await sendForms(exampleForm, otherForm);
    const accept = (actor = evaluator, number = 1) => acceptImportForm(context, actor, { id, number, basedOn: 1, as });
    const accepted = await accept();
    expect(accepted).toMatchObject({ state: 'accepted', decidedBy: 'evaluator', revision: 2, same: [] });
    expect(await accept(colleague)).toEqual(accepted);
    await accept(colleague, 2);
    const view = await getAssessment(context, evaluator, { id: accepted.assessmentId ?? '' });
    expect([view.form, view.assessment.state]).toEqual([exampleForm, 'draft']);
    expect(await journalled()).toEqual([
      'import.made',
      'assessment.created',
      'import.accepted',
      'assessment.created',
      'import.accepted',
    ]);
    const skip = skipImportForm(context, evaluator, { id, number: 1, basedOn: 2 });
    expect(await outcomeOf(skip)).toBe('wrong-state');
  });

  it('is not accepted as new where there is one of its project and year, unless it is to be another', async () => {
    const { id: assessmentId } = await begin(context);
    const { id, forms } = await sendForms(exampleForm);
    expect(forms[0]?.same).toEqual([{ id: assessmentId, fiscalYear: 2020, state: 'draft', revision: 1 }]);
    const target = { id, number: 1, basedOn: 1 };
    const before = await journalled();
    expect(await outcomeOf(acceptImportForm(context, evaluator, { ...target, as }))).toBe('invalid-input');
    expect(await journalled()).toEqual(before);
    const another = await acceptImportForm(context, evaluator, { ...target, as: { kind: 'another' } });
    expect(another.assessmentId).not.toBe(assessmentId);
  });

  it('becomes the next revision of a draft, with what it changes about it', async () => {
    const { id: assessmentId } = await begin(context);
    const { id } = await sendForms({ ...exampleForm, implementingUnit: '投资促进中心' });
    const update = (basedOn: number) => ({
      ...{ id, number: 1, basedOn: 1 },
      as: { kind: 'update' as const, assessmentId, basedOn },
    });
    expect(await outcomeOf(acceptImportForm(context, evaluator, update(7)))).toBe('version-conflict');
    expect(await acceptImportForm(context, evaluator, update(1))).toMatchObject({ assessmentId, state: 'accepted' });
    const revisions = await listAssessmentRevisions(context, evaluator, { id: assessmentId });
    expect(revisions.at(-1)?.changes.map(({ path }) => path)).toEqual(['/implementingUnit']);
  });

  it('of another year is no next revision', async () => {
    const { id: assessmentId } = await begin(context);
    const { id } = await sendForms({ ...exampleForm, fiscalYear: 2021 });
    const update = { kind: 'update', assessmentId, basedOn: 1 } as const;
    const accept = acceptImportForm(context, evaluator, { id, number: 1, basedOn: 1, as: update });
    await expect(accept).rejects.toMatchObject({ diagnostics: [{ code: 'assessment/other-year' }] });
    expect((await getImportForm(context, evaluator, { id, number: 1 })).state).toBe('open');
  });

  it('is corrected with who did, and what was read stays', async () => {
    const { id } = await sendForms(exampleForm);
    const target = { id, number: 1 };
    const correct = (form: SelfEvaluation, basedOn: number, actor = evaluator) =>
      correctImportForm(context, actor, { ...target, basedOn, form });
    const first = { ...exampleForm, declaredTotal: '95.90' };
    await correct(first, 1);
    expect(await outcomeOf(correct(exampleForm, 1))).toBe('version-conflict');
    const second = { ...first, project: { ...first.project, name: '另一个项目' } };
    const corrected = await correct(second, 2, colleague);
    expect(corrected).toMatchObject({
      form: second,
      read: exampleForm,
      projectName: '另一个项目',
      declaredTotal: '95.90',
    });
    expect(corrected.corrections.map(({ madeBy, changes }) => [madeBy, changes.map(({ path }) => path)])).toEqual([
      ['evaluator', ['/declaredTotal']],
      ['colleague', ['/project/name']],
    ]);
    expect((await correct(second, 3)).revision).toBe(3);
    const accepted = await acceptImportForm(context, evaluator, { ...target, basedOn: 3, as });
    const view = await getAssessment(context, evaluator, { id: accepted.assessmentId ?? '' });
    expect(view.form).toEqual(second);
    expect(await outcomeOf(correct(first, 4))).toBe('wrong-state');
    expect(await outcomeOf(correctImportForm(context, evaluator, { ...target, basedOn: 4, form: {} }))).toBe(
      'wrong-state',
    );
  });

  it('that was skipped can still be accepted', async () => {
    const { id } = await sendForms(exampleForm);
    const skip = () => skipImportForm(context, evaluator, { id, number: 1, basedOn: 1 });
    const skipped = await skip();
    expect([skipped.state, skipped.revision]).toEqual(['skipped', 2]);
    expect(await skip()).toEqual(skipped);
    const accepted = await acceptImportForm(context, evaluator, { id, number: 1, basedOn: 2, as });
    expect(accepted.state).toBe('accepted');
  });

  it('is decided about by evaluators alone', async () => {
    const { id } = await sendForms(exampleForm);
    for (const actor of [reviewer, auditor]) {
      expect(await outcomeOf(acceptImportForm(context, actor, { id, number: 1, basedOn: 1, as }))).toBe(
        'not-allowed role',
      );
      expect(await outcomeOf(send('a.json', bytesOf(exampleForm), actor))).toBe('not-allowed role');
    }
    expect(await outcomeOf(getImport(context, clerk, { id }))).toBe('not-found');
  });
});
