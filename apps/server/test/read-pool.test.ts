import { readFile } from 'node:fs/promises';
import type { Log } from '@plumbline/api';
import { readFormsInSource } from '@plumbline/documents/read';
import type { FileReading } from '@plumbline/documents/upload';
import { afterAll, describe, expect, it } from 'vitest';
import { createReadPool, type ReadLimits, type ReadPool } from '../src/read-pool.ts';

const logged: unknown[] = [];
const write = (fields: Readonly<Record<string, unknown>>) => void logged.push(fields);
const log: Log = { info: write, warn: write, error: write };

const pools: ReadPool[] = [];
function poolOf(limits?: ReadLimits): ReadPool {
  const pool = createReadPool(log, limits);
  pools.push(pool);
  return pool;
}
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

const example = new URL('../../../examples/shanghai-2020/forms.json', import.meta.url);
const stored = { name: 'forms.json', bytes: new Uint8Array(await readFile(example)) };
const codesOf = ({ readings }: FileReading) =>
  readings.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));

describe('the threads that read files', () => {
  it('read what would be read here, and leave the thread that asks free meanwhile', async () => {
    const text = { name: '表.txt', bytes: new TextEncoder().encode('项目支出绩效自评表\n总分 95.95\n'.repeat(2000)) };
    const pool = poolOf();
    let turns = 0;
    const counter = setInterval(() => turns++, 1);
    for (const file of [stored, text, { name: 'a.xls', bytes: new Uint8Array(3) }])
      expect(await pool.readForms(file)).toEqual(await readFormsInSource(file));
    clearInterval(counter);
    expect(turns).toBeGreaterThan(20);
  });

  it('give up a file that takes too long, say so, and read the next one', async () => {
    const pool = poolOf({ seconds: 0.001, megabytes: 768 });
    const given = await pool.readForms(stored);
    expect(codesOf(given)).toEqual(['document/took-too-long']);
    expect(given.readings[0]?.diagnostics[0]?.params).toEqual({ file: 'forms.json', seconds: 0.001 });
    const patient = poolOf();
    expect((await patient.readForms(stored)).readings).toHaveLength(2);
  });

  it('give up a file that takes too much memory, and read the next one', async () => {
    const pool = poolOf({ seconds: 60, megabytes: 100 });
    const rows = '["自评表","年度指标值","实际完成值"],'.repeat(400_000);
    const large = { name: 'large.json', bytes: new TextEncoder().encode(`{"indicators":[${rows}1]}`) };
    expect(codesOf(await pool.readForms(large))).toEqual(['document/took-too-much-memory']);
    expect((await pool.readForms(stored)).readings.map(({ form }) => form?.declaredTotal)).toEqual(['95.95', '86.99']);
    expect(JSON.stringify(logged)).not.toContain('large.json');
  });
});
