import { describe, expect, it } from 'vitest';
import {
  draftIn,
  EMPTY_DRAFT,
  isGivable,
  sumOf,
  typedScore,
} from '../../../src/views/assessment/review/review-draft.ts';

describe('what a browser kept of a review', () => {
  it('comes back as it was', () => {
    const draft = {
      scores: { '/indicators/0': { score: '7.5', note: '' } },
      comments: [{ path: '/indicators/0/actual', text: '请附验收单' }],
    };
    expect(draftIn(JSON.stringify(draft))).toEqual(draft);
  });

  it.each([
    null,
    '',
    'no JSON',
    '[]',
    '{"scores":[]}',
    '{"scores":{"a":1},"comments":[]}',
    '{"scores":{},"comments":[{}]}',
  ])('is empty where it is none: %s', (kept) => {
    expect(draftIn(kept)).toEqual(EMPTY_DRAFT);
  });
});

describe('points of a reviewer', () => {
  it('lie between nothing and what the item is worth', () => {
    expect(['0', '20', '7.25'].every((score) => isGivable(score, '20'))).toBe(true);
    expect(['20.01', '-1', '1e2', 'x', ''].some((score) => isGivable(score, '20'))).toBe(false);
    expect(isGivable('1000', null)).toBe(true);
  });

  it('are read as people write them', () => {
    expect(['５', ' 7.5 ', '7．5分', '八'].map(typedScore)).toEqual(['5', '7.5', '7.5', '八']);
  });

  it('add up exactly, and to nothing while one of them is no number', () => {
    expect(sumOf(['0.1', '0.2', '9.95'])).toBe('10.25');
    expect(sumOf(['1', '-'])).toBeNull();
    expect(sumOf([])).toBeNull();
  });
});
