import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** The glossary names what stands in the code, as it stands there. */
const code = readdirSync('packages', { recursive: true, encoding: 'utf8' })
  .filter((name) => /^[a-z]+\/src\/.*\.ts$/.test(name))
  .map((name) => readFileSync(join('packages', name), 'utf8'))
  .join('\n');

const rows = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.split('|').length === 5);
const identifiers = rows.flatMap((row) =>
  [...(row.split('|')[3] ?? '').matchAll(/`([A-Za-z]+)`/g)].map(([, name = '']) => name),
);

it('has identifiers', () => expect(identifiers.length).toBeGreaterThan(30));

it.each([...new Set(identifiers)])('%s is in the code', (name) => {
  expect(new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`).test(code)).toBe(true);
});
