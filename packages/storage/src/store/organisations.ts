import type { Database } from '../database/database.ts';
import type { OrganisationStore } from '../ports/store.ts';
import { insertNew } from './insert-new.ts';

export function organisationsIn({ kysely }: Database): OrganisationStore {
  return {
    insert: (organisation) =>
      insertNew(
        'organisation',
        organisation.id,
        kysely
          .insertInto('organisations')
          .values(organisation)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    find: async (id) =>
      (await kysely.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    all: () => parentsFirst(kysely),
    within: (id) => nodeAndBelow(kysely, id),
  };
}

const parentsFirst = (kysely: Database['kysely']) =>
  kysely
    .withRecursive('placed(id, depth)', (tree) =>
      tree
        .selectFrom('organisations')
        .select(({ lit }) => ['id', lit(0).as('depth')])
        .where('parentId', 'is', null)
        .unionAll(
          tree
            .selectFrom('organisations')
            .innerJoin('placed', 'placed.id', 'organisations.parentId')
            .select(({ eb }) => ['organisations.id', eb('placed.depth', '+', 1).as('depth')]),
        ),
    )
    .selectFrom('organisations')
    .innerJoin('placed', 'placed.id', 'organisations.id')
    .selectAll('organisations')
    .orderBy('placed.depth')
    .orderBy('organisations.id')
    .execute();

async function nodeAndBelow(kysely: Database['kysely'], root: string): Promise<readonly string[]> {
  const rows = await kysely
    .withRecursive('below(id)', (tree) =>
      tree
        .selectFrom('organisations')
        .select('id')
        .where('id', '=', root)
        .union(
          tree
            .selectFrom('organisations')
            .innerJoin('below', 'below.id', 'organisations.parentId')
            .select('organisations.id'),
        ),
    )
    .selectFrom('below')
    .select('id')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
