import { describe, expect, it } from 'vitest';
import { formFate, outcomeOf } from '../../src/batch/file-fate.ts';
import { openOutFolder } from '../../src/batch/out-folder.ts';
import { readSource } from '../../src/batch/read-source.ts';
import { addFate, createTally, exitCodeOf } from '../../src/batch/tally.ts';
import type { Treatment } from '../../src/batch/treatment.ts';
import type { Session } from '../../src/io.ts';
import { freshFolder, sampleForm } from './folders.ts';

const at = freshFolder();
const session = (env: Record<string, string> = {}): Session => ({
  language: 'en',
  io: {
    out: () => {},
    err: () => {},
    readInput: async () => new Uint8Array(),
    env,
    isTerminal: { out: false, err: false },
    width: 80,
    now: () => 0,
    date: () => '2026-03-01T08:00:00.000Z',
    onInterrupt: () => () => {},
  },
});
const failing: Treatment = {
  command: 'fail',
  options: 'fail',
  treat: async () => {
    throw new Error('a bug');
  },
};
const bytes = new TextEncoder().encode(JSON.stringify(sampleForm(0)));
const read = (env?: Record<string, string>) =>
  readSource('a.json', { ok: true, file: { name: 'a.json', bytes } }, failing, session(env));

describe('a bug that one file brings to light', () => {
  it('is a fault of that file: the batch goes on, ends with 70, and tries the file again next time', async () => {
    const forms = (await read()).map((one, index) => ({ ...formFate(one, index + 1), result: null }));
    expect(forms[0]?.notes[0]).toMatchObject({ code: 'document/reader-failed', params: { reason: 'a bug' } });
    const digest = { size: 1, sha256: 'x' };
    const fate = { file: 'a.json', ...digest, options: 'fail', outcome: outcomeOf(forms), forms, ms: 0 };
    const tally = createTally([{ kind: 'file', name: 'a.json', path: 'a.json' }]);
    addFate(tally, fate);
    expect(exitCodeOf(tally)).toBe(70);
    const folder = await openOutFolder(at('out'), false, session());
    await folder.record(fate);
    expect(await folder.isDone('a.json', digest, 'fail')).toBe(false);
    await folder.record({ ...fate, outcome: 'unusable' });
    expect(await folder.isDone('a.json', digest, 'fail')).toBe(true);
    await folder.close();
  });

  it('is thrown for whoever looks for it', async () => {
    await expect(read({ PLUMBLINE_DEBUG: '1' })).rejects.toThrow('a bug');
  });
});
