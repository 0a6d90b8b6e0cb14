import { describe, expect, test } from 'vitest';
import { StorageTroubleError, storageTroubleBehind, storageTroubleOf } from '../src/index.ts';

const coded = (code: string, more: object = {}) => Object.assign(new Error('said'), { code, ...more });

describe('trouble with where data lies', () => {
  test.each([
    ['storage-full', ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', '53100', 'ENOSPC', 'EDQUOT']],
    ['storage-read-only', ['SQLITE_READONLY', 'SQLITE_READONLY_DBMOVED', 'SQLITE_IOERR_WRITE', '25006', 'EROFS']],
    ['storage-busy', ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED', '53300', '55P03']],
    ['storage-away', ['57P01', '57P03', '08006', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE']],
  ])('is known as %s by what databases and systems call it', (code, called) => {
    for (const one of called) expect(storageTroubleOf(coded(one)), one).toMatchObject({ code, mayBeDone: false });
  });

  test('is known by what the client of PostgreSQL says without a code', () => {
    for (const said of ['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])
      expect(storageTroubleOf(new Error(said))).toMatchObject({ code: 'storage-away' });
  });

  test('is not what else goes wrong, nor a port that may not be opened', () => {
    const others = [coded('SQLITE_CONSTRAINT'), coded('23505'), coded('EACCES', { address: '::' }), coded('ENOENT')];
    for (const other of [...others, new Error('Connection'), 'ENOSPC', null])
      expect(storageTroubleOf(other)).toBeNull();
    expect(storageTroubleOf(coded('EACCES', { path: '/srv' }))).toMatchObject({ code: 'storage-read-only' });
  });

  test('is found behind the errors that wrap it, and its like in another connection is not', () => {
    const trouble = new StorageTroubleError('storage-away', { mayBeDone: true });
    const wrapped = new Error('no session', { cause: new Error('no row', { cause: trouble }) });
    expect(storageTroubleBehind(wrapped)).toBe(trouble);
    expect(storageTroubleBehind(new Error('no session', { cause: coded('ECONNREFUSED') }))).toBeNull();
    const endless = new Error('round');
    endless.cause = endless;
    expect(storageTroubleBehind(endless)).toBeNull();
  });
});
