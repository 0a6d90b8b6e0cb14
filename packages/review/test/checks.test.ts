import { describe, expect, it } from 'vitest';
import { reviewForm } from '../src/index.ts';
import { CASES } from './support/cases.ts';
import { CLEAN, scoreOf } from './support/forms.ts';

const findingsOf = (form: typeof CLEAN) => reviewForm(form, scoreOf(form));

describe('a form without fault', () => {
  it('has no findings, with a scorecard or without', () => {
    expect(findingsOf(CLEAN)).toEqual([]);
    expect(reviewForm(CLEAN, null)).toEqual([]);
  });
});

describe.each(CASES)('$code, $when', ({ code, raises, path, numbers, cause, says, spares, unless }) => {
  const raised = findingsOf(raises(CLEAN)).filter((finding) => finding.code === code);

  it('is found where it stands, once', () => {
    expect(raised.map((finding) => finding.path)).toEqual([path]);
  });

  it('rests on its figures, has its cause and says so', () => {
    const [finding] = raised;
    if (numbers) expect(finding?.numbers).toEqual(numbers);
    if (cause) expect(finding?.cause).toBe(cause);
    if (says) expect(finding?.sentence.zh).toContain(says);
    expect(`${finding?.sentence.zh}${finding?.sentence.en}`).not.toMatch(/未知|unknown|[{}[\]]/);
  });

  it(`is not found when ${unless}`, () => {
    expect(findingsOf(spares(CLEAN)).filter((finding) => finding.code === code)).toEqual([]);
  });
});
