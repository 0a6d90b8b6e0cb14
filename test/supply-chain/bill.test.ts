import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { billFaults } from '../../scripts/supply-chain/bill-faults.ts';
import policy from '../../scripts/supply-chain/licences.json' with { type: 'json' };
import { makeBill } from '../../scripts/supply-chain/make-bill.ts';
import { readTree } from '../../scripts/supply-chain/read-tree.ts';
import { makeWorkspace } from './support/workspace.ts';

const PRODUCT = { name: 'made-up', version: '2.0.0', license: 'Apache-2.0' };
const POLICY = { allowed: {}, development: {}, packages: { 'old@1.0.0': { licence: 'MIT', reason: 'its text' } } };

describe('a bill of materials', () => {
  let root: string;
  beforeAll(async () => {
    root = await makeWorkspace(
      {
        '@some/good': { manifest: { license: 'MIT' }, wants: ['old', 'native'] },
        old: { manifest: { license: 'BSD' } },
        either: { manifest: { license: '(MIT OR GPL-3.0-or-later)' } },
        native: { manifest: {}, isElsewhere: true },
        tool: { manifest: { license: 'MIT' } },
      },
      { run: ['@some/good', 'either'], develop: ['tool'] },
    );
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('names every package that people run, with its licence, its hash, and what it wants', () => {
    const { components, dependencies } = makeBill(PRODUCT, readTree(root), POLICY) as Record<string, unknown[]>;
    const hashes = [{ alg: 'SHA-512', content: '000102' }];
    const ref = (purl: string) => ({ 'bom-ref': purl, purl });
    const library = { type: 'library', version: '1.0.0', hashes };
    expect(components).toEqual([
      {
        ...library,
        ...ref('pkg:npm/%40some/good@1.0.0'),
        group: '@some',
        name: 'good',
        scope: 'required',
        licenses: [{ license: { id: 'MIT', acknowledgement: 'declared' } }],
      },
      {
        ...library,
        ...ref('pkg:npm/either@1.0.0'),
        name: 'either',
        scope: 'required',
        licenses: [{ expression: '(MIT OR GPL-3.0-or-later)', acknowledgement: 'declared' }],
      },
      { ...library, ...ref('pkg:npm/native@1.0.0'), name: 'native', scope: 'optional' },
      {
        ...library,
        ...ref('pkg:npm/old@1.0.0'),
        name: 'old',
        scope: 'required',
        licenses: [{ license: { id: 'MIT', acknowledgement: 'concluded' } }],
      },
    ]);
    expect(dependencies).toEqual([
      { ref: 'made-up', dependsOn: ['pkg:npm/%40some/good@1.0.0', 'pkg:npm/either@1.0.0'] },
      { ref: 'pkg:npm/%40some/good@1.0.0', dependsOn: ['pkg:npm/native@1.0.0', 'pkg:npm/old@1.0.0'] },
      { ref: 'pkg:npm/either@1.0.0', dependsOn: [] },
      { ref: 'pkg:npm/native@1.0.0', dependsOn: [] },
      { ref: 'pkg:npm/old@1.0.0', dependsOn: [] },
    ]);
  });

  it('is told from something else by the schema of CycloneDX', () => {
    const bill = makeBill(PRODUCT, readTree(root), POLICY);
    // A hash of three bytes is none of any algorithm; the schema says so of each.
    expect(new Set(billFaults(bill).map((fault) => fault.replace(/\d+/, 'N')))).toEqual(
      new Set([expect.stringMatching(/^\/components\/N\/hashes\/0\/content must match pattern/)]),
    );
    expect(billFaults({ ...bill, specVersion: 'none' })).not.toEqual([]);
    expect(billFaults({ ...bill, components: [{ type: 'library' }] })).not.toEqual([]);
  });
});

test('the one of this program is one of CycloneDX, and the same every time', () => {
  const bill = () => makeBill(PRODUCT, readTree('.'), policy);
  expect(billFaults(bill())).toEqual([]);
  const text = JSON.stringify(bill());
  expect(text).toBe(JSON.stringify(bill()));
  expect(text).not.toMatch(/timestamp|serialNumber|node_modules/);
  expect(text).toContain('"pkg:npm/hono@');
  expect(text).not.toContain('"pkg:npm/vitest@');
});
