import { describe, expect, it } from 'vitest';
import { branchesOf } from '../../src/portfolio/branches.ts';

const organisation = (id: string, parentId: string | null) => ({ id, parentId, name: id, code: null, createdAt: '' });

const TREE = [
  organisation('city', null),
  organisation('bureau', 'city'),
  organisation('school', 'bureau'),
  organisation('clinic', 'bureau'),
  organisation('ward', 'clinic'),
];

const named = (at: string | null, withForms: readonly string[], tree = TREE) => {
  const { branches, ownerOf } = branchesOf(tree, { at, withForms: new Set(withForms) });
  return [branches.map(({ id, hasUnits }) => `${id}${hasUnits ? '+' : ''}`).join(' '), Object.fromEntries(ownerOf)];
};

describe('the units that are compared', () => {
  it('are, from the top, the first that are more than one', () => {
    expect(named(null, ['ward'])).toEqual(['school clinic+', { school: 'school', clinic: 'clinic', ward: 'clinic' }]);
  });

  it('are those right below the one that is named, and itself where forms are its own', () => {
    expect(named('clinic', ['ward'], TREE.slice(3))[0]).toBe('ward');
    expect(named('clinic', ['ward', 'clinic'], TREE.slice(3))).toEqual([
      'clinic ward',
      { clinic: 'clinic', ward: 'ward' },
    ]);
    expect(named('ward', ['ward'], TREE.slice(4))[0]).toBe('ward');
  });

  it('are several tops where the actor sees several', () => {
    expect(
      named(
        null,
        [],
        [TREE[2], TREE[3], TREE[4]].flatMap((one) => one ?? []),
      )[0],
    ).toBe('school clinic+');
  });

  it('are none where nothing is seen', () => {
    expect(named(null, [], [])).toEqual(['', {}]);
  });
});
