import { expect, test } from 'vitest';
import { DuplicateError, VersionConflictError } from '../../src/index.ts';
import {
  assessment,
  correction,
  importForm,
  importOf,
  importReading,
  moment,
  organisation,
  revisionOf,
} from '../support/records.ts';
import type { Opener } from './opener.ts';

export function importsHold({ empty, two }: Opener): void {
  async function filled() {
    const store = await empty();
    for (const id of ['root', 'other']) await store.organisations.insert(organisation(id));
    return store;
  }
  const found = (importId: string, number: number) => ({
    form: importForm({ importId, number }),
    reading: importReading({ importId, number }),
  });

  test('a file comes back with its forms in their order, or is not there at all', async () => {
    const { imports } = await filled();
    const unreadable = {
      form: importForm({
        number: 3,
        fiscalYear: null,
        projectName: null,
        declaredTotal: null,
        faults: '[{"code":"document/no-text"}]',
        state: 'unreadable',
      }),
      reading: importReading({ number: 3, form: null, sourceSha256: null }),
    };
    await imports.insert(importOf(), [found('import-1', 2), found('import-1', 1), unreadable]);
    expect(await imports.find('import-1')).toEqual(importOf());
    expect(await imports.forms(['import-1'])).toEqual([importForm(), importForm({ number: 2 }), unreadable.form]);
    expect(await imports.reading('import-1', 3)).toEqual(unreadable.reading);
    const twice = [found('import-2', 1), found('import-2', 1)];
    await expect(imports.insert(importOf({ id: 'import-2' }), twice)).rejects.toThrow();
    expect(await imports.find('import-2')).toBeNull();
    expect(await imports.forms(['import-2', 'nothing'])).toEqual([]);
    await expect(imports.insert(importOf(), [])).rejects.toThrow(DuplicateError);
  });

  test('a list has the newest first, of the organisations that are asked for, a page at a time', async () => {
    const { imports } = await filled();
    const records = [1, 2, 3, 4, 5].map((at) =>
      importOf({ id: `import-${at}`, importedAt: moment(at % 2), organisationId: at === 3 ? 'other' : 'root' }),
    );
    for (const record of records) await imports.insert(record, []);
    const ids: string[] = [];
    for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
      const page: Awaited<ReturnType<typeof imports.list>> = await imports.list(
        { organisationIds: ['root'] },
        { limit: 2, after },
      );
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(ids).toEqual(['import-5', 'import-1', 'import-4', 'import-2']);
    expect(await imports.list({ organisationIds: [] }, { limit: 2, after: null })).toEqual({ items: [], next: null });
  });

  test('what is decided changes nothing of where a form was found', async () => {
    const store = await filled();
    await store.assessments.insert(assessment(), revisionOf(assessment()));
    await store.imports.insert(importOf(), [found('import-1', 1)]);
    const decision = {
      revision: 2,
      state: 'accepted',
      assessmentId: 'assessment-1',
      decidedBy: 'cleo',
      decidedAt: moment(9),
      projectName: '图书馆',
    } as const;
    await store.imports.saveForm(importForm({ ...decision, fileName: 'other.pdf', places: 0, faults: 'x' }), 1);
    expect(await store.imports.findForm('import-1', 1)).toEqual(importForm(decision));
    expect(await store.imports.findForm('import-1', 2)).toBeNull();
    const late = store.imports.saveForm(importForm({ revision: 2, state: 'skipped' }), 1);
    await expect(late).rejects.toMatchObject({ basedOn: 1, current: 2 });
  });

  test('a form that is accepted is an assessment, and no other is', async () => {
    const store = await filled();
    await store.imports.insert(importOf(), [found('import-1', 1)]);
    const accepted = importForm({ revision: 2, state: 'accepted', assessmentId: 'nothing' });
    await expect(store.imports.saveForm(accepted, 1)).rejects.toThrow(/foreign key/i);
    await expect(store.imports.saveForm({ ...accepted, assessmentId: null }, 1)).rejects.toThrow(/check/i);
  });

  test('corrections come back in the order they were made', async () => {
    const { imports } = await filled();
    await imports.insert(importOf(), [found('import-1', 1), found('import-1', 2)]);
    const later = correction({ revision: 3, madeBy: 'dan', changes: [] });
    for (const one of [later, correction(), correction({ number: 2 })]) await imports.addCorrection(one);
    expect(await imports.corrections('import-1', 1)).toEqual([correction(), later]);
    await expect(imports.addCorrection(later)).rejects.toThrow(DuplicateError);
  });

  test('of two processes that decide about a form, one does', async () => {
    const stores = await two();
    await stores[0].organisations.insert(organisation('root'));
    await stores[0].imports.insert(importOf(), [found('import-1', 1)]);
    const decided = stores.map(({ imports }) => imports.saveForm(importForm({ revision: 2, state: 'skipped' }), 1));
    const outcomes = await Promise.allSettled(decided);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(VersionConflictError);
  });

  test('a project is found again in its year and organisation, whatever the case and width of its name', async () => {
    const { assessments } = await filled();
    const kept = [
      assessment({ id: 'a', projectName: '云平台 Ａ' }),
      assessment({ id: 'b', projectName: '云平台 a', updatedAt: moment(9), state: 'submitted', revision: 2 }),
      assessment({ id: 'c', projectName: '云平台 a', fiscalYear: 2024 }),
      assessment({ id: 'd', projectName: '云平台 a', organisationId: 'other' }),
      assessment({ id: 'e', projectName: '云平台 a2' }),
    ];
    for (const one of kept) await assessments.insert(one, revisionOf(one));
    const projects = [
      { fiscalYear: 2025, projectName: '云平台 A' },
      { fiscalYear: 2023, projectName: '云平台 A' },
      { fiscalYear: 2025, projectName: '云平台 a2' },
      { fiscalYear: 2025, projectName: '云平台 A' },
    ];
    const first = [
      { id: 'b', fiscalYear: 2025, state: 'submitted', revision: 2 },
      { id: 'a', fiscalYear: 2025, state: 'draft', revision: 1 },
    ];
    const last = [{ id: 'e', fiscalYear: 2025, state: 'draft', revision: 1 }];
    expect(await assessments.ofProjects('root', projects)).toEqual([first, [], last, first]);
    expect(await assessments.ofProjects('root', [])).toEqual([]);
  });
}
