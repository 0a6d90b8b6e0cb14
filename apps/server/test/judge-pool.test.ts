import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { judgeHere } from '@plumbline/service';
import { afterAll, describe, expect, it } from 'vitest';
import { createJudgePool } from '../src/judge-pool.ts';

const pool = createJudgePool();
afterAll(() => pool.close());

const rules = fileURLToPath(new URL('../../../rules/shanghai-2020/', import.meta.url));
const text = await readFile(`${rules}1.0.0/rule-set.json`, 'utf8');
const tests = await readFile(`${rules}tests/execution.test.yaml`, 'utf8');

describe('the threads that judge drafts', () => {
  it('say what would be said here, to the last member', async () => {
    const judgement = await pool.judge({ text, tests });
    expect(judgement).toEqual(await judgeHere.judge({ text, tests }));
    expect(judgement.passed).toBeGreaterThan(0);
    expect(await pool.hashOf(text)).toBe(await judgeHere.hashOf(text));
    expect(await pool.hashOf('{')).toBeNull();
    expect(await pool.judge({ text: '{', tests: '' })).toEqual(await judgeHere.judge({ text: '{', tests: '' }));
  });

  it('leave the thread that asks free to do something else meanwhile', async () => {
    let turns = 0;
    const counter = setInterval(() => turns++, 1);
    await pool.judge({ text: `${text} `, tests });
    clearInterval(counter);
    expect(turns).toBeGreaterThan(0);
  });
});
