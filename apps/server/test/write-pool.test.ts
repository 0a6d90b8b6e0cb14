import { readFile } from 'node:fs/promises';
import { ruleBook } from '@plumbline/documents/rule-book';
import { writeDocument } from '@plumbline/documents/write';
import { compileRuleSet } from '@plumbline/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { createWritePool } from '../src/write-pool.ts';

const pool = createWritePool();
afterAll(() => pool.close());

const path = new URL('../../../rules/shanghai-2020/1.0.0/rule-set.json', import.meta.url);
const book = ruleBook(compileRuleSet(JSON.parse(await readFile(path, 'utf8'))), 'zh');

describe('the thread that writes documents', () => {
  it('writes what would be written here', async () => {
    expect(new TextDecoder().decode(await pool.writeDocument(book, 'txt'))).toBe(
      new TextDecoder().decode(await writeDocument(book, 'txt')),
    );
  });

  it('leaves the thread that asks free to do something else meanwhile', async () => {
    let turns = 0;
    const counter = setInterval(() => turns++, 1);
    const bytes = await pool.writeDocument(book, 'pdf');
    clearInterval(counter);
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 4))).toBe('%PDF');
    expect(turns).toBeGreaterThan(50);
  });
});
