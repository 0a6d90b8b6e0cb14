import { describe, expect, test } from 'vitest';
import {
  advanced,
  isUnderWay,
  mayCancel,
  mayRetry,
  nextToSend,
  tallyOf,
  type Upload,
  type UploadProgress,
} from '../../src/views/imports/upload/upload-state.ts';

const waiting: UploadProgress = { kind: 'waiting' };
const upload = (key: string, progress: UploadProgress = waiting): Upload => ({
  key,
  name: `${key}.pdf`,
  size: 10,
  progress,
});
const keysOf = (uploads: readonly Upload[]) => uploads.map(({ key }) => key);
const failed: UploadProgress = { kind: 'failed', error: new Error('no answer') };

describe('files that are being sent', () => {
  test('go two at a time, in the order they came', () => {
    const all = ['a', 'b', 'c', 'd'].map((key) => upload(key));
    expect(keysOf(nextToSend(all))).toEqual(['a', 'b']);
    const begun = advanced(advanced(all, 'a', { kind: 'sending', sent: 3 }), 'b', { kind: 'reading' });
    expect(nextToSend(begun)).toEqual([]);
    expect(keysOf(nextToSend(advanced(begun, 'a', failed)))).toEqual(['c']);
    expect(keysOf(nextToSend(advanced(begun, 'c', { kind: 'cancelled' })))).toEqual([]);
  });

  test('may be cancelled until they are read, and tried again once they are not', () => {
    const states = [waiting, { kind: 'sending', sent: 1 }, { kind: 'reading' }, failed, { kind: 'cancelled' }] as const;
    expect(states.map((progress) => mayCancel(upload('a', progress)))).toEqual([true, true, true, false, false]);
    expect(states.map((progress) => mayRetry(upload('a', progress)))).toEqual([false, false, false, true, true]);
    expect(isUnderWay([upload('a', failed)])).toBe(false);
    expect(isUnderWay([upload('a', failed), upload('b')])).toBe(true);
  });

  test('are counted with the forms that were read from them', () => {
    const form = (state: 'open' | 'unreadable') => ({ state });
    const made = { forms: [form('open'), form('unreadable'), form('open')] };
    const done = { kind: 'done', made } as unknown as UploadProgress;
    expect(tallyOf([upload('a', done), upload('b', failed), upload('c')])).toEqual({
      all: 3,
      over: 2,
      failed: 1,
      forms: 2,
      unreadable: 1,
    });
  });
});
