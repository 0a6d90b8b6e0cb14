import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeId } from '../../src/study/forms/identifiers.ts';
import { populationDigest } from '../../src/study/forms/population-digest.ts';

type Form = { readonly id: string; readonly revision: number; readonly share: number };

/** Forms with identifiers of their own, each in one of some shares: in long runs or one here and one there, as they happen to come. */
const forms = fc
  .uniqueArray(
    fc.record({
      id: fc.uuid(),
      revision: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
      share: fc.nat({ max: 4 }),
    }),
    { maxLength: 60, selector: ({ id }) => id },
  )
  .map((list): readonly Form[] => list.toSorted((a, b) => (a.id < b.id ? -1 : 1)));

function sharesOf(list: readonly Form[]) {
  return [0, 1, 2, 3, 4].map((share) => {
    const own = list.filter((form) => form.share === share);
    const ids = new Uint8Array(own.length * 16);
    for (const [at, { id }] of own.entries()) writeId(ids, at, id);
    return { ids, revisions: Uint32Array.from(own, ({ revision }) => revision) };
  });
}

function expected(list: readonly Form[]): string {
  const hash = createHash('sha256');
  for (const { id, revision } of list) {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(revision);
    hash.update(Buffer.from(id.replaceAll('-', ''), 'hex')).update(four);
  }
  return hash.digest('hex');
}

test('is a hash over all forms by identifier, however they were packed', () => {
  fc.assert(
    fc.property(forms, fc.boolean(), (list, inRuns) => {
      const placed = inRuns ? list.map((form, at) => ({ ...form, share: Math.floor((at * 5) / list.length) })) : list;
      expect(populationDigest(sharesOf(placed))).toBe(expected(list));
    }),
    { numRuns: 500 },
  );
});

test('takes the hash of whoever has a quicker one', () => {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  fc.assert(
    fc.property(forms, (list) => {
      expect(populationDigest(sharesOf(list), digest)).toBe(expected(list));
    }),
  );
});

test('refuses an assessment that is in two chunks', () => {
  fc.assert(
    fc.property(forms, fc.nat(), (list, any) => {
      const twice = list[any % Math.max(list.length, 1)];
      fc.pre(twice !== undefined);
      const shares = [...sharesOf(list), ...sharesOf([{ ...twice, share: 0 }]).slice(0, 1)];
      expect(() => populationDigest(shares)).toThrow(`An assessment that is in two chunks: ${twice.id}`);
    }),
  );
});
