import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { judgeLicences, type LicencePolicy } from '../../scripts/supply-chain/judge-licences.ts';
import { isSatisfied } from '../../scripts/supply-chain/licence-of.ts';
import policy from '../../scripts/supply-chain/licences.json' with { type: 'json' };
import { idOf, type Package, readTree } from '../../scripts/supply-chain/read-tree.ts';
import { makeWorkspace, scriptArguments } from './support/workspace.ts';

const POLICY: LicencePolicy = {
  allowed: { MIT: 'it is' },
  development: { 'MPL-2.0': 'it is' },
  packages: { 'old@1.0.0': { licence: 'MIT', reason: 'its text' } },
};

describe('a workspace', () => {
  let root: string;
  let packages: readonly Package[];
  beforeAll(async () => {
    root = await makeWorkspace(
      {
        good: { manifest: { license: 'MIT' }, wants: ['@some/forbidden', 'silent', 'old', 'shared'] },
        '@some/forbidden': { manifest: { license: 'AGPL-3.0-only' } },
        silent: { manifest: {} },
        old: { manifest: { licenses: [{ type: 'MIT/X11' }] } },
        either: { manifest: { license: '(MIT OR GPL-3.0-or-later)' }, wants: ['elsewhere'] },
        elsewhere: { manifest: {}, isElsewhere: true },
        shared: { manifest: { license: 'MPL-2.0' } },
        tool: { manifest: { license: { type: 'MPL-2.0' } }, wants: ['shared'] },
      },
      { run: ['good', 'either'], develop: ['tool'] },
    );
    packages = readTree(root);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('is known with every package, and with what each is for', () => {
    expect(packages.map((one) => `${idOf(one)} ${one.isProduction}`)).toEqual([
      '@some/forbidden@1.0.0 true',
      'either@1.0.0 true',
      'elsewhere@1.0.0 true',
      'good@1.0.0 true',
      'old@1.0.0 true',
      'shared@1.0.0 true',
      'silent@1.0.0 true',
      'tool@1.0.0 false',
    ]);
    expect(packages.filter(({ folder }) => folder === null).map(({ name }) => name)).toEqual(['elsewhere']);
  });

  it('may hold nothing under a licence that is not allowed, and nothing that says none', () => {
    expect(judgeLicences(packages, POLICY)).toEqual([
      '@some/forbidden 1.0.0 is under AGPL-3.0-only, which is not allowed for those who run it; it came in by apps/app > good 1.0.0 > @some/forbidden 1.0.0',
      'shared 1.0.0 is under MPL-2.0, which is not allowed for those who run it; it came in by apps/app > good 1.0.0 > shared 1.0.0',
      'silent 1.0.0 says no licence for those who run it; it came in by apps/app > good 1.0.0 > silent 1.0.0',
    ]);
  });

  it('is not spoken of in the list of licences where there is no such package any more', () => {
    const stale = { ...POLICY.packages, 'gone@2.0.0': { licence: 'MIT', reason: 'its text' } };
    expect(judgeLicences(packages, { ...POLICY, packages: stale }).at(-1)).toBe(
      'gone@2.0.0 is spoken of in the list of licences and is not here any more',
    );
  });

  it('makes the command fail, which names the package and its way', () => {
    const { status, stderr } = spawnSync(process.execPath, scriptArguments('licences', root), { encoding: 'utf8' });
    expect(stderr).toContain('apps/app > good 1.0.0 > @some/forbidden 1.0.0');
    expect(status).toBe(1);
  });
});

test('everything that is installed here is under a licence that is allowed', () => {
  expect(judgeLicences(readTree('.'), policy)).toEqual([]);
});

test('every licence and every exception stands there with its reason', () => {
  const reasons = [
    ...Object.values(policy.allowed),
    ...Object.values(policy.development),
    ...Object.values(policy.packages).map(({ reason }) => reason),
  ];
  for (const reason of reasons) expect(reason).toMatch(/\S.{20,}\.$/);
});

describe('an expression of licences', () => {
  const isAllowed = (licence: string) => ['MIT', 'Zlib'].includes(licence);
  it.each([
    'MIT',
    '(MIT)',
    'MIT OR GPL-3.0',
    '(GPL-3.0 OR MIT)',
    'MIT AND Zlib',
    '((MIT OR X) AND Zlib)',
    'X AND Y OR MIT',
  ])('is kept: %s', (expression) => expect(isSatisfied(expression, isAllowed)).toBe(true));
  it.each([
    '',
    'GPL-3.0',
    'MIT AND GPL-3.0',
    '(MIT OR X) AND Y',
    '(MIT',
    'MIT)',
    'MIT WITH x',
    'MIT X',
    'MIT OR',
    'See LICENSE',
  ])('is not kept: %j', (expression) => expect(isSatisfied(expression, isAllowed)).toBe(false));
});
