import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireRole } from '../../src/access/require-role.ts';
import { hasRole, rightsOf, scopeOf } from '../../src/access/rights.ts';
import { NotAllowedError, NotFoundError, ROLES } from '../../src/index.ts';

const node = (id: string, parentId: string | null) => ({ id, parentId, name: id, code: null, createdAt: '' });
const tree = [
  node('city', null),
  node('health', 'city'),
  node('schools', 'city'),
  node('clinic', 'health'),
  node('first-school', 'schools'),
];

describe('rights', () => {
  it('reach from the organisation of a grant to everything below it, and nowhere else', () => {
    const rights = rightsOf({ userId: 'u', grants: [{ role: 'policyEditor', organisationId: 'health' }] }, tree);
    expect(scopeOf(rights, ['policyEditor'])).toEqual(['health', 'clinic']);
    expect(scopeOf(rights, ['auditor'])).toEqual([]);
  });

  it('add up where several grants meet', () => {
    const grants = [
      { role: 'auditor', organisationId: 'city' },
      { role: 'reviewer', organisationId: 'schools' },
      { role: 'evaluator', organisationId: 'schools' },
    ] as const;
    const rights = rightsOf({ userId: 'u', grants }, tree);
    expect([...(rights.rolesAt.get('first-school') ?? [])].sort()).toEqual(['auditor', 'evaluator', 'reviewer']);
    expect([...(rights.rolesAt.get('clinic') ?? [])]).toEqual(['auditor']);
  });

  it('give nothing for a grant at an organisation that is not there', () => {
    const rights = rightsOf({ userId: 'u', grants: [{ role: 'administrator', organisationId: 'gone' }] }, tree);
    expect(rights.rolesAt.size).toBe(0);
  });

  it('hold at an organisation exactly where it or one above it was granted the role, for any tree and any grants', () => {
    const trees = fc
      .array(fc.nat(), { minLength: 1, maxLength: 12 })
      .map((parents) => parents.map((parent, at) => node(`o${at}`, at === 0 ? null : `o${parent % at}`)));
    const grants = fc.array(
      fc.record({ role: fc.constantFrom(...ROLES), organisationId: fc.nat(13).map((at) => `o${at}`) }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(trees, grants, (organisations, held) => {
        const rights = rightsOf({ userId: 'u', grants: held }, organisations);
        const parentOf = new Map(organisations.map(({ id, parentId }) => [id, parentId]));
        for (const { id } of organisations)
          for (const role of ROLES) {
            let [above, found]: [string | null, boolean] = [id, false];
            while (above !== null) {
              const at: string = above;
              found ||= held.some((grant) => grant.role === role && grant.organisationId === at);
              above = parentOf.get(at) ?? null;
            }
            expect(hasRole(rights, id, [role])).toBe(found);
          }
      }),
    );
  });
});

describe('a subject', () => {
  const rights = rightsOf(
    {
      userId: 'u',
      grants: [
        { role: 'auditor', organisationId: 'health' },
        { role: 'evaluator', organisationId: 'schools' },
      ],
    },
    tree,
  );
  const draftOf = (organisationId: string) =>
    ({ type: 'draft', id: 'd', organisationId, visibleTo: ['policyEditor', 'auditor'] }) as const;

  it('of another organisation is not there, and neither is one that no role of theirs shows', () => {
    expect(() => requireRole(rights, draftOf('city'), ['auditor'], 'read')).toThrow(NotFoundError);
    expect(() => requireRole(rights, draftOf('schools'), ['evaluator'], 'read')).toThrow(NotFoundError);
  });

  it('that is seen without the role is refused for the role', () => {
    expect(() => requireRole(rights, draftOf('clinic'), ['policyEditor'], 'save')).toThrow(
      new NotAllowedError('save', 'role'),
    );
    expect(() => requireRole(rights, draftOf('clinic'), ['auditor'], 'read')).not.toThrow();
  });
});
