import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { DuplicateError, ImmutableError, kyselyOf, type Store } from '../../src/index.ts';
import { fill, moment } from '../support/records.ts';
import type { Opener } from './opener.ts';

/** Every table whose rows stay, with the column that may change once where there is one. */
const KEPT: Readonly<Record<string, string | null>> = {
  rule_set_versions: 'retired_at',
  draft_revisions: null,
  approvals: 'voided_at',
  impact_studies: null,
  draft_comments: null,
  draft_schedule: null,
  assessment_revisions: null,
  scorecards: null,
  overrides: 'lifted_at',
  evidence: 'removed_at',
  imports: null,
  import_readings: null,
  import_corrections: null,
  reviewer_scores: null,
  assessment_comments: null,
  journal: null,
};

/** What has been kept cannot be altered by SQL either. */
export function immutabilityHolds({ empty, dialect }: Opener): void {
  async function filled() {
    const store = await empty();
    await fill(store);
    return { store, run: runOn(store) };
  }

  test.each(Object.entries(KEPT))('no column of %s can be changed', async (table, once) => {
    const { run } = await filled();
    const [before] = await run(`select * from ${table}`);
    const columns = Object.entries(before ?? {});
    expect(columns.length).toBeGreaterThan(3);
    for (const [column, value] of columns) {
      const other = typeof value === 'number' || column === 'until_year' || column === 'indicator_index' ? '7' : "'x'";
      const also = once === null || column === once ? '' : `, ${once} = '${moment(30)}'`;
      if (column !== once || table === 'rule_set_versions') {
        await expect(run(`update ${table} set ${column} = ${other}`), column).rejects.toThrow(ImmutableError);
      }
      if (also !== '')
        await expect(run(`update ${table} set ${column} = ${other}${also}`), column).rejects.toThrow(ImmutableError);
    }
    expect(await run(`select * from ${table}`)).toEqual([before]);
  });

  test.each(Object.entries(KEPT).filter(([, once]) => once !== null))(
    '%s change once and never back',
    async (table, once) => {
      const { run } = await filled();
      const state = table === 'rule_set_versions' ? ", state = 'retired'" : '';
      await run(`update ${table} set ${once} = '${moment(30)}'${state}`);
      const after = await run(`select * from ${table}`);
      expect(after).toMatchObject([{ [`${once}`]: moment(30) }]);
      for (const value of ['null', `'${moment(31)}'`]) {
        await expect(run(`update ${table} set ${once} = ${value}`)).rejects.toThrow(ImmutableError);
      }
      if (state !== '') {
        await expect(run(`update ${table} set state = 'published', ${once} = null`)).rejects.toThrow(ImmutableError);
      }
      expect(await run(`select * from ${table}`)).toEqual(after);
    },
  );

  test.each(Object.keys(KEPT))('no row of %s can be deleted or replaced', async (table) => {
    const { run } = await filled();
    const before = await run(`select * from ${table}`);
    await expect(run(`delete from ${table}`)).rejects.toThrow(ImmutableError);
    if (dialect === 'postgres') {
      await expect(run(`truncate ${table} cascade`)).rejects.toThrow(ImmutableError);
    } else {
      await expect(run(`insert or replace into ${table} select * from ${table}`)).rejects.toThrow(DuplicateError);
    }
    expect(await run(`select * from ${table}`)).toEqual(before);
  });

  test('drafts and assessments that have revisions cannot be deleted', async () => {
    const { run } = await filled();
    for (const table of ['drafts', 'assessments', 'organisations']) {
      await expect(run(`delete from ${table}`)).rejects.toThrow(/foreign key/i);
    }
  });
}

const runOn = (store: Store) => async (statement: string) =>
  (await sql.raw<Record<string, unknown>>(statement).execute(kyselyOf(store).kysely)).rows;
