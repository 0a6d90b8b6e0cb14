import { expect, test } from 'vitest';
import { peopleSearch } from '../../src/views/people/people-search.ts';
import { grantsOf, rolesByUnit } from '../../src/views/people/roles/roles-by-unit.ts';

test('grants are told by organisation, roles in the order in which they are offered', () => {
  const grants = [
    { role: 'auditor', organisationId: 'west' },
    { role: 'administrator', organisationId: 'east' },
    { role: 'evaluator', organisationId: 'west' },
  ] as const;
  const units = rolesByUnit(grants);
  expect([...units]).toEqual([
    ['west', ['evaluator', 'auditor']],
    ['east', ['administrator']],
  ]);
  expect(grantsOf(units)).toHaveLength(3);
  expect(new Set(grantsOf(units).map((grant) => JSON.stringify(grant)))).toEqual(
    new Set(grants.map((grant) => JSON.stringify(grant))),
  );
});

test('an organisation whose last role is taken away gives no grant', () => {
  expect(
    grantsOf(
      new Map([
        ['west', []],
        ['east', ['reviewer']],
      ]),
    ),
  ).toEqual([{ role: 'reviewer', organisationId: 'east' }]);
});

test('a search that means nothing finds everybody', () => {
  expect(peopleSearch({ q: '', page: 3 })).toEqual({});
  expect(peopleSearch({ q: 2024 })).toEqual({ q: '2024' });
});
