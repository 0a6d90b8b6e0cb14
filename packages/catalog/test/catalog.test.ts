import { cp, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleSet, openCatalog, readGoldenFiles, readRuleSetFile, ruleSetInForce } from '../src/index.ts';

const bundled = await openCatalog(fileURLToPath(new URL('../../../rules', import.meta.url)));
const sample = bundled.entries.find(({ id }) => id === 'shanghai-2020')?.path ?? '';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
  await writeFile(join(folder, 'defaults.json'), '{"ruleSets": ["shanghai-2020"]}');
  for (const version of ['1.0.0', '1.10.0', '1.9.0', '2.0.0-draft.1', 'notes']) {
    await mkdir(join(folder, 'shanghai-2020', version), { recursive: true });
    await cp(sample, join(folder, 'shanghai-2020', version, 'rule-set.json'));
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('a catalog', () => {
  it('lists versions newest first, by their numbers and not by their letters', async () => {
    const { entries } = await openCatalog(folder);
    expect(entries.map(({ version }) => version)).toEqual(['2.0.0-draft.1', '1.10.0', '1.9.0', '1.0.0']);
  });

  it('finds a version by name, the newest by id alone, and a file by its path', async () => {
    expect((await loadRuleSet(bundled, 'shanghai-2020@1.0.0'))?.ruleSet?.id).toBe('shanghai-2020');
    expect((await loadRuleSet(bundled, 'shanghai-2020'))?.ruleSet?.version).toBe('1.0.0');
    expect((await loadRuleSet(bundled, sample))?.ruleSet?.id).toBe('shanghai-2020');
  });

  it('knows nothing of a version that is not there', async () => {
    expect(await loadRuleSet(bundled, 'shanghai-2020@9.9.9')).toBeNull();
    expect(await loadRuleSet(bundled, 'nowhere')).toBeNull();
  });

  it('reports a version that lies in the wrong folder', async () => {
    const file = await loadRuleSet(await openCatalog(folder), 'shanghai-2020@1.9.0');
    expect(file?.ruleSet).toBeNull();
    expect(file?.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'rule-set/path-mismatch',
        params: { path: 'shanghai-2020/1.9.0', id: 'shanghai-2020', version: '1.0.0' },
      }),
    );
  });

  it('chooses the default in force for a year that came into force last', async () => {
    expect((await ruleSetInForce(bundled, 2020))?.id).toBe('cn-mof-2020-10');
    expect((await ruleSetInForce(bundled, 2023))?.id).toBe('cn-mof-2021-101');
    expect(await ruleSetInForce(bundled, 2010)).toBeNull();
  });
});

describe('a rule-set file', () => {
  const codeOf = async (path: string) => (await readRuleSetFile(path)).diagnostics.map(({ code }) => code);

  it('that is missing, a folder, empty, binary, in another encoding or far too large is one clear fault', async () => {
    const put = async (name: string, bytes: Uint8Array) => {
      await writeFile(join(folder, name), bytes);
      return join(folder, name);
    };
    expect(await codeOf(join(folder, 'none.json'))).toEqual(['document/not-found']);
    expect(await codeOf(folder)).toEqual(['document/unreadable']);
    expect(await codeOf(await put('empty.json', new Uint8Array()))).toEqual(['document/empty']);
    expect(await codeOf(await put('binary.json', Uint8Array.of(1, 0, 2)))).toEqual(['document/binary']);
    expect(await codeOf(await put('gbk.json', Uint8Array.of(0xb9, 0xe6)))).toEqual(['document/not-utf8']);
    const large = await put('large.json', new Uint8Array());
    await truncate(large, 50 * 1024 * 1024);
    expect(await codeOf(large)).toEqual(['document/too-large']);
  });
});

describe('golden tests beside a rule set', () => {
  const read = async (text: string) => {
    await mkdir(join(folder, 'shanghai-2020', 'tests'), { recursive: true });
    await writeFile(join(folder, 'shanghai-2020', 'tests', 'a.test.yaml'), text);
    const [file] = await readGoldenFiles(await openCatalog(folder), 'shanghai-2020');
    return file;
  };

  it('are read with the numbers as the text they are written in', async () => {
    const file = await read(
      '- name: One figure and what it gives\n  ruleSet: shanghai-2020@1.0.0\n  form: { budget: { final: "9.50" } }\n  expect: { total: null }\n',
    );
    expect(file?.diagnostics).toEqual([]);
    expect(file?.tests[0]?.form.budget?.final).toBe('9.50');
  });

  it('point at a number that would have lost its digits, with line and column', async () => {
    const file = await read(
      '- name: One figure and what it gives\n  ruleSet: shanghai-2020@1.0.0\n  form: { budget: { final: 9.50 } }\n  expect: { total: null }\n',
    );
    expect(file?.tests).toEqual([]);
    expect(file?.diagnostics).toEqual([
      expect.objectContaining({
        code: 'document/number-not-string',
        path: '/0/form/budget/final',
        position: { line: 3, column: 28 },
      }),
    ]);
  });

  it('point at broken YAML', async () => {
    expect((await read('- name: "open\n'))?.diagnostics[0]).toMatchObject({ code: 'document/syntax' });
  });

  it('cannot unfold into gigabytes', async () => {
    const bomb = [
      '- &a ["x","x"]',
      ...Array.from(
        { length: 30 },
        (_, index) =>
          `- &${'bcdefghijklmnopqrstuvwxyzABCDEFG'[index]} [*${'abcdefghijklmnopqrstuvwxyzABCDEF'[index]},*${'abcdefghijklmnopqrstuvwxyzABCDEF'[index]}]`,
      ),
    ].join('\n');
    const file = await read(bomb);
    expect(file?.tests).toEqual([]);
    expect(file?.diagnostics.length).toBeGreaterThan(0);
  });
});
