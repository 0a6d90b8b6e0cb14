import type { LocalizedText } from '@plumbline/core';
import { fillSentence, type SentenceParams } from '@plumbline/locale';
import { describe, expect, it } from 'vitest';
import {
  instantOf,
  tomorrowMorning,
  typedOf,
  zoneOf,
} from '../../../src/views/workbench/review/decisions/local-time.ts';
import { scheduleReason } from '../../../src/views/workbench/review/decisions/schedule-reason.ts';
import { isOwn, wayTo } from '../../../src/views/workbench/review/gates/way-to.ts';
import { standingOf } from '../../../src/views/workbench/review/standing.ts';

const approval = (given: object = {}) => ({
  id: '1',
  draftId: 'd',
  revision: 2,
  hash: 'a'.repeat(64),
  verdict: 'approved' as const,
  comment: null,
  decidedBy: 'eve',
  decidedAt: '2026-01-01T00:00:00.000Z',
  voidedAt: null as string | null,
  ...given,
});
const of = (state: 'draft' | 'inReview' | 'approved', approvals: ReturnType<typeof approval>[], summary = 'why') =>
  standingOf({ draft: { state, summary }, approvals });

describe('where a draft stands', () => {
  it('counts approvals that were not voided', () => {
    expect(of('approved', [approval({ voidedAt: 'x' }), approval()])).toEqual({ approvals: 1, notice: null });
    expect(of('inReview', [approval({ voidedAt: 'x' })])).toEqual({ approvals: 0, notice: null });
  });

  it('tells of an approval that an edit has ended, of a draft that came back, and of one that was asked for in vain', () => {
    const ended = approval({ voidedAt: 'x' });
    expect(of('draft', [ended]).notice).toEqual({ kind: 'void', decision: ended });
    const rejected = approval({ verdict: 'rejected', comment: 'no' });
    expect(of('draft', [ended, rejected]).notice).toEqual({ kind: 'sentBack', decision: rejected });
    expect(of('draft', []).notice).toEqual({ kind: 'withdrawn' });
    expect(standingOf({ draft: { state: 'draft', summary: null }, approvals: [] }).notice).toBeNull();
  });
});

describe('the way to what is missing', () => {
  const fault = (path: string, position?: { line: number; column: number }) =>
    ({
      kind: 'fault',
      message: '',
      diagnostic: {
        code: 'rule-set/unused-parameter',
        severity: 'error',
        path,
        params: {},
        ...(position ? { position } : {}),
      },
    }) as const;

  it('leads to the fault, in the rules or in the text of the tests', () => {
    expect(wayTo('lint', fault('/rules/3/id'))).toEqual({ kind: 'place', path: ['rules', 3, 'id'] });
    expect(wayTo('lint', fault(''))).toEqual({ kind: 'text' });
    expect(wayTo('tests', fault('/0/form', { line: 4, column: 2 }))).toEqual({ kind: 'test-text', line: 4, column: 2 });
    expect(wayTo('tests', fault('/0/form'))).toEqual({ kind: 'tests' });
  });

  it('leads to the part of the workbench that can help', () => {
    const ways = [
      wayTo('coverage', { kind: 'branch', message: '', branch: { rule: 'met', branch: 'x' } }),
      wayTo('impact', { kind: 'no-study', message: '' }),
      wayTo('approval', { kind: 'no-approval', message: '' }),
    ];
    expect(ways.map((way) => way?.kind)).toEqual(['tests', 'impact', 'request']);
    expect(ways.some((way) => way !== null && isOwn(way))).toBe(false);
    expect(wayTo('version', { kind: 'other-owner', message: '' })).toBeNull();
  });
});

describe('why a schedule ended', () => {
  const zh = (words: LocalizedText, params?: SentenceParams) => fillSentence(words, params ?? {}).zh;

  it('is told by what is missing, or by what was done', () => {
    expect(scheduleReason('tests,impact', zh)).toBe('未满足：黄金用例全部通过、有针对本稿的影响研究');
    expect(scheduleReason('saved', zh)).toBe('内容有修改');
    expect(scheduleReason('not-allowed', zh)).toBe('预定人已无发布权限');
    expect(scheduleReason(null, zh)).toBe('');
  });
});

describe('a time on the clock of this computer', () => {
  it('is an instant and back', () => {
    const at = new Date(2027, 0, 1, 8, 30);
    expect(typedOf(at)).toBe('2027-01-01T08:30');
    expect(instantOf(typedOf(at))).toBe(at.toISOString());
    for (const wrong of ['', '2027-01-01', '2027-13-01T08:00']) expect(instantOf(wrong)).toBeNull();
  });

  it('is the next morning to begin with, and says its zone', () => {
    expect(typedOf(tomorrowMorning(new Date(2026, 11, 31, 23, 59)))).toBe('2027-01-01T08:00');
    expect(zoneOf(new Date())).toMatch(/^(UTC|.+, UTC[+−]\d{2}:\d{2})$/);
  });
});
