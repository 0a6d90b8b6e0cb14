import { describe, expect, it } from 'vitest';
import {
  type Comment,
  groupThreads,
  openAtRules,
  threadsOf,
} from '../../../src/views/workbench/review/comments/threads.ts';

let count = 0;
const said = (threadId: string, given: Partial<Comment> = {}): Comment => ({
  id: `${threadId}-${++count}`,
  threadId,
  ruleId: 'met',
  kind: 'comment',
  text: '依据何在？',
  saidBy: 'ann',
  saidAt: '2026-01-01T00:00:00.000Z',
  ...given,
});
const settles = (threadId: string) => said(threadId, { kind: 'resolution', text: '', saidBy: 'ben' });

describe('threads', () => {
  it('hold what was said about one thing, and who settled it', () => {
    const threads = threadsOf([said('a'), said('b', { ruleId: null }), said('a', { saidBy: 'ben' }), settles('a')]);
    expect(threads.map(({ id, said, settled }) => [id, said.length, settled?.saidBy ?? null])).toEqual([
      ['a', 2, 'ben'],
      ['b', 1, null],
    ]);
    expect(threads[0]?.begunBy).toBe('ann');
  });

  it('are open again when somebody says more after they were settled', () => {
    const [thread] = threadsOf([said('a'), settles('a'), said('a')]);
    expect([thread?.settled, thread?.said.length]).toEqual([null, 2]);
  });

  it('stand at the draft, then at its rules in their order, then at rules that are gone', () => {
    const threads = threadsOf([
      said('1', { ruleId: 'gone' }),
      said('2', { ruleId: 'late' }),
      said('3', { ruleId: null }),
      said('4', { ruleId: 'early' }),
      said('5', { ruleId: 'late' }),
    ]);
    expect(
      groupThreads(threads, ['early', 'quiet', 'late']).map((group) => [
        group.kind,
        group.ruleId,
        group.threads.map(({ id }) => id),
      ]),
    ).toEqual([
      ['whole', null, ['3']],
      ['rule', 'early', ['4']],
      ['rule', 'late', ['2', '5']],
      ['gone', 'gone', ['1']],
    ]);
  });

  it('count at rules while they are open', () => {
    const threads = threadsOf([said('1'), said('2'), settles('2'), said('3'), said('4', { ruleId: null })]);
    expect([...openAtRules(threads)]).toEqual([['met', 2]]);
  });
});
