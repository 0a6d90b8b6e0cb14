import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../src/suggest.ts';

const FACTS = ['ratio', 'met', 'executionRate', 'originalExecutionRate', 'inputs.judged', '产出指标', 'a'];

describe('suggest', () => {
  it.each([
    ['ratoi', 'ratio'],
    ['Ratio', 'ratio'],
    ['rati', 'ratio'],
    ['mett', 'met'],
    ['executionrate', 'executionRate'],
    ['exectionRate', 'executionRate'],
    ['orignalExecutionRat', 'originalExecutionRate'],
    ['input.judge', 'inputs.judged'],
    ['产出指标项', '产出指标'],
    ['shortfall', null],
    ['xyz', null],
    ['xy', null],
    ['', null],
    ['x'.repeat(10_000), null],
  ])('for %s proposes %s', (name, expected) => {
    expect(suggest(name, FACTS)).toBe(expected);
  });

  it('has nothing to propose where nothing is known', () => {
    expect(suggest('ratio', [])).toBeNull();
  });

  it('proposes a known name as it is, and the first of two equally near', () => {
    expect(suggest('cap', ['cup', 'cap', 'cat'])).toBe('cap');
    expect(suggest('abcd', ['abce', 'abcf'])).toBe('abce');
  });

  it('finds every name one letter away', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{6,12}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), fc.constantFrom('x', '', 'swap'), (known, which, at, change) => {
        const name = known[which % known.length] ?? '';
        const index = at % (name.length - 1);
        const changed =
          change === 'swap'
            ? name.slice(0, index) + (name[index + 1] ?? '') + (name[index] ?? '') + name.slice(index + 2)
            : name.slice(0, index) + change + name.slice(index + 1);
        expect(known).toContain(suggest(changed, known));
      }),
    );
  });
});
