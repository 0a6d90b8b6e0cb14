import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';

/** The requirements of levels 1 and 2 of ASVS 5.0.0, each section with the numbers of its requirements: 70 and 183. */
const REQUIREMENTS = `
1.1.1–1.1.2 1.2.1–1.2.9 1.3.1–1.3.11 1.4.1–1.4.3 1.5.1–1.5.2
2.1.1–2.1.3 2.2.1–2.2.3 2.3.1–2.3.4 2.4.1
3.2.1–3.2.2 3.3.1–3.3.4 3.4.1–3.4.6 3.5.1–3.5.5 3.7.1–3.7.2
4.1.1–4.1.3 4.2.1 4.3.1–4.3.2 4.4.1–4.4.4
5.1.1 5.2.1–5.2.3 5.3.1–5.3.2 5.4.1–5.4.3
6.1.1–6.1.3 6.2.1–6.2.12 6.3.1–6.3.4 6.4.1–6.4.4 6.5.1–6.5.5 6.6.1–6.6.3 6.8.1–6.8.4
7.1.1–7.1.3 7.2.1–7.2.4 7.3.1–7.3.2 7.4.1–7.4.5 7.5.1–7.5.2 7.6.1–7.6.2
8.1.1–8.1.2 8.2.1–8.2.3 8.3.1 8.4.1
9.1.1–9.1.3 9.2.1–9.2.4
10.1.1–10.1.2 10.2.1–10.2.2 10.3.1–10.3.4 10.4.1–10.4.11 10.5.1–10.5.5 10.6.1–10.6.2 10.7.1–10.7.3
11.1.1–11.1.2 11.2.1–11.2.3 11.3.1–11.3.3 11.4.1–11.4.4 11.5.1 11.6.1
12.1.1–12.1.3 12.2.1–12.2.2 12.3.1–12.3.4
13.1.1 13.2.1–13.2.5 13.3.1–13.3.2 13.4.1–13.4.5
14.1.1–14.1.2 14.2.1–14.2.4 14.3.1–14.3.3
15.1.1–15.1.3 15.2.1–15.2.3 15.3.1–15.3.7
16.1.1 16.2.1–16.2.5 16.3.1–16.3.4 16.4.1–16.4.3 16.5.1–16.5.3
17.1.1 17.2.1–17.2.4 17.3.1–17.3.2`;

type Row = { readonly numbers: readonly string[]; readonly how: string; readonly proof: string };

const rows: readonly Row[] = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, numbers = '', , how = '', proof = ''] = line.split(' | ').join('|').split('|');
    return { numbers: numbersIn(numbers), how, proof: proof.trim() };
  });

/** `1.1.1–1.1.3, 1.2.1` as four numbers. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/(\d+\.\d+)\.(\d+)(?:–\1\.(\d+))?/g)].flatMap(([, section, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${section}.${Number(first) + index}`),
  );
}

/** `api/session` is a file of tests of packages/api. */
function fileOf(name: string): string {
  const [first = '', ...rest] = name.split('/');
  const path = rest.join('/');
  const homes = [`packages/${first}/test`, `apps/${first}/test`, first === 'test' ? 'test' : `test/${first}`];
  return homes.map((home) => join(home, `${path}.test.ts`)).find((file) => existsSync(file)) ?? '';
}

const proofsIn = (proof: string) =>
  [...proof.matchAll(/`([\w/-]+)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, name = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ name, title })),
  );

/** A title as it stands in a file of tests; those of a suite that runs on every database stand in a folder beside it. */
function hasTest(name: string, title: string): boolean {
  const quoted = ["'", '`', '"'].map((mark) => `${mark}${title}${mark}`);
  const path = fileOf(name);
  const beside = path.replace(/\.test\.ts$/, '');
  const files = [path, `packages/${name.replace('/', '/test/')}.ts`, ...filesIn(beside)];
  return files.some((file) => existsSync(file) && quoted.some((text) => readFileSync(file, 'utf8').includes(text)));
}

const filesIn = (folder: string) =>
  folder !== '' && existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];

describe('the review of security', () => {
  test('has every requirement of the two levels, once, and in order', () => {
    const required = numbersIn(REQUIREMENTS);
    expect(required.length).toBe(70 + 183);
    expect(rows.flatMap(({ numbers }) => numbers)).toEqual(required);
  });

  it.each(rows)('proves what it says: $numbers.0', ({ how, proof }) => {
    const proofs = proofsIn(proof);
    expect(proofs.filter(({ name, title }) => !hasTest(name, title))).toEqual([]);
    // What has no proof says why.
    if (proofs.length === 0) {
      expect(proof).toBe('—');
      expect(how).toMatch(
        /\*\*(Gap|Not applicable|Left to the operator|Written down)\*\*|\*\*(Gap|Not applicable|Left to the operator)\.\*\*/,
      );
    } else expect(proof.replace(/`[\w/-]+`: (?:“[^”]+”(?:, )?)+/g, '').replace(/[; ]/g, '')).toBe('');
  });
});

const pages = readdirSync('apps/admin/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => [name, readFileSync(join('apps/admin/src', name), 'utf8')] as const);

test('no page shows text as markup', () => {
  expect(pages.length).toBeGreaterThan(100);
  const found = pages.filter(([, text]) =>
    /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/.test(text),
  );
  expect(found.map(([name]) => name)).toEqual([]);
});

test('no page listens to other windows', () => {
  const found = pages.filter(([, text]) =>
    /window\.(addEventListener\('message'|onmessage|opener|parent)\b|window\.postMessage/.test(text),
  );
  expect(found.map(([name]) => name)).toEqual([]);
});
