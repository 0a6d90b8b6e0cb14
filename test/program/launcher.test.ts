import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@plumbline/core';
import { archiveForms } from '@plumbline/samples';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run plumbline -- …`, as npm starts it for somebody who stands in a folder. */
function plumbline(standingIn: string, ...words: readonly string[]) {
  const env = { ...process.env, INIT_CWD: standingIn, PLUMBLINE_LANGUAGE: 'en' };
  return spawnSync(process.execPath, ['scripts/run.mjs', 'plumbline', ...words], { encoding: 'utf8', env });
}

test('a file is looked for where the command is given, and not where the program is', () => {
  const [form] = [...archiveForms({ seed: 1, forms: 1, rows: 5 })];
  writeFileSync(join(folder, 'form-of-mine.json'), canonicalJson(form));
  const found = plumbline(folder, 'score', 'form-of-mine.json');
  // Findings are no failure.
  expect(found.status, found.stderr).toBeOneOf([0, 1]);
  expect(found.stdout).toContain(form?.project.name);
  const elsewhere = plumbline(tmpdir(), 'score', 'form-of-mine.json');
  expect(elsewhere.status).toBe(2);
  expect(elsewhere.stderr).toContain('form-of-mine.json');
}, 60_000);
