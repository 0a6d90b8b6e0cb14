import type { Finding } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { allFindings, type ReviewFinding } from '../src/index.ts';

const sentence = { zh: '', en: '' };
const rule = (code: string, path: string): Finding => ({
  ...{ code, path, severity: 'warning', required: false, params: {}, sentence, rule: 'r', references: [] },
});
const review = (code: ReviewFinding['code'], path: string): ReviewFinding => ({
  ...{ code, path, severity: 'warning', required: false, params: {}, sentence, rule: null, references: [] },
  ...{ check: 'c', numbers: {}, related: [] },
});

describe('findings of rules and of a review in one list', () => {
  it('leave out what the review says better of the same row, and nothing of another row', () => {
    const said = review('review/points-kept-explained', '/indicators/1/declaredScore');
    const rules = [
      rule('points-kept-on-missed-target', '/indicators/1'),
      rule('points-kept-on-missed-target', '/indicators/10'),
      rule('points-taken-on-met-target', '/indicators/1'),
    ];
    expect(allFindings(rules, [said])).toEqual([rules[1], rules[2], said]);
  });

  it('leave out the difference of the total once', () => {
    const said = review('review/total-differs', '/declaredTotal');
    expect(allFindings([rule('declared-total-differs', '')], [said])).toEqual([said]);
  });

  it('keep what a rule set calls as it likes', () => {
    const own = rule('toString', '/indicators/0');
    expect(allFindings([own], [review('review/overshoot-far', '/indicators/0')])).toContain(own);
  });
});
