import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { fatesOf, freshFolder, putForms, resultsOf, summaryOf } from './folders.ts';

const at = freshFolder();
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FORMS = 600;

/** The command as a user starts it, scoring the forms of `in` to `out`. */
const start = (): ChildProcess =>
  spawn(
    process.execPath,
    ['--import', here('../../../../node_modules/tsx/dist/loader.mjs'), here('../../src/main.ts'), ...SCORE(at('out'))],
    { env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
const SCORE = (out: string) => ['score', at('in'), '--rules', 'shanghai-2020', '--out', out];

/** Until so many files have been read. */
async function readFiles(count: number): Promise<void> {
  for (;;) {
    const account = await readFile(at('out', 'fates.jsonl'), 'utf8').catch(() => '');
    if (account.split('\n').length > count) return;
    await wait(5);
  }
}

describe('a run that was ended', () => {
  it('by kill -9 loses no file but the one in hand: the next one goes on, to the results of a run in one go', async () => {
    await putForms(at('in'), FORMS);
    const child = start();
    await readFiles(20);
    child.kill('SIGKILL');
    await once(child, 'close');
    const whole = (await readFile(at('out', 'fates.jsonl'), 'utf8')).split('\n').length - 1;
    expect(whole).toBeLessThan(FORMS);
    await run(SCORE(at('out')));
    expect((await summaryOf(at('out'))).files).toMatchObject({ total: FORMS, reused: whole, remaining: 0 });
    await run(SCORE(at('at-once')));
    expect(await resultsOf(at('out'))).toEqual(await resultsOf(at('at-once')));
    const forms = async (out: string) => (await fatesOf(out)).map((fate) => ({ ...fate, ms: 0 }));
    expect(await forms(at('out'))).toEqual(await forms(at('at-once')));
    expect((await summaryOf(at('out'))).rows).toEqual((await summaryOf(at('at-once'))).rows);
    expect(await readFile(at('out', 'fates.csv'))).toEqual(await readFile(at('at-once', 'fates.csv')));
  });

  it('by Ctrl+C finishes the file in hand, writes the summary, says how to go on, and ends with 130', async () => {
    await putForms(at('in'), FORMS);
    const child = start();
    let err = '';
    child.stderr?.on('data', (text) => {
      err += text;
    });
    await readFiles(20);
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    const { files } = await summaryOf(at('out'));
    const read = (await fatesOf(at('out'))).length;
    expect(files).toMatchObject({ total: FORMS, remaining: FORMS - read });
    expect(err).toContain(`Interrupted; ${FORMS - read} files are not read yet. Run the same command again`);
    expect((await resultsOf(at('out'))).size).toBe(read);
    await run(SCORE(at('out')));
    expect((await summaryOf(at('out'))).files).toMatchObject({ reused: read, remaining: 0 });
  });
});
