import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { Digests } from './content-policy/score-everything.ts';

type Outcome = { readonly isRefused: boolean; readonly tries: number; readonly digests: Digests };

const path = (relative: string) => new URL(relative, import.meta.url).pathname;

/** Rejects, with what the process said, when it does not end well. */
async function runProcess(...flags: string[]): Promise<Outcome> {
  const loader = path('../node_modules/tsx/dist/loader.mjs');
  const args = [...flags, '--import', loader, path('content-policy/main.ts')];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Outcome;
}

// What a content security policy without 'unsafe-eval' does in a browser.
it('scores, packs, compares and accounts for forms the same where no code can be made from text', async () => {
  const [strict, ordinary] = await Promise.all([runProcess('--disallow-code-generation-from-strings'), runProcess()]);
  expect([strict.isRefused, strict.tries]).toEqual([true, 0]);
  expect([ordinary.isRefused, ordinary.tries]).toEqual([false, 0]);
  expect(strict.digests).toEqual(ordinary.digests);
  expect(Object.keys(strict.digests)).toHaveLength(35);
});

it('has no source that makes code from text', async () => {
  const root = path('../packages/');
  const files = (await readdir(root, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.includes('node_modules'),
  );
  expect(files.length).toBeGreaterThan(200);
  const guilty: string[] = [];
  for (const name of files) {
    const text = await readFile(root + name, 'utf8');
    if (/\beval\s*\(|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*['"`]/.test(text)) guilty.push(name);
  }
  expect(guilty).toEqual([]);
});
