import { describe, expect, it } from 'vitest';
import { paperAddress } from '../../../src/views/assessment/print/paper-address.ts';

const wish = { layout: null, points: 'scored', scorecardId: null, certificate: null } as const;

describe('the address of a form on paper', () => {
  it('says what was chosen, and leaves out what was not', () => {
    expect(paperAddress('a-1', 'pdf', wish, 'zh')).toBe('/api/v1/assessments/a-1/form.pdf?points=scored&lang=zh');
    expect(
      paperAddress('a-1', 'docx', { layout: 'shanghai', points: 'filed', scorecardId: 's-1', certificate: 'ab' }, 'en'),
    ).toBe('/api/v1/assessments/a-1/form.docx?points=filed&lang=en&layout=shanghai&scorecardId=s-1&certificate=ab');
  });

  it('of the form itself says nothing more, and nobody leaves the path by an identifier', () => {
    expect(paperAddress('../x?y', 'json', wish, 'zh')).toBe('/api/v1/assessments/..%2Fx%3Fy/form.json');
  });
});
