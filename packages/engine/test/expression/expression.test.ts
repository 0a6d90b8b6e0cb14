import { Rational } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../../src/expression/evaluate.ts';
import { type Expression, FUNCTIONS, identifiers, parseExpression } from '../../src/expression/parse.ts';

const values: Readonly<Record<string, string>> = {
  maxScore: '8',
  ratio: '0.75',
  target: '60',
  actual: '45',
  'inputs.faults': '3',
};
const lookup = (name: string) => (Object.hasOwn(values, name) ? Rational.of(values[name] ?? '') : null);

function parsed(text: string): Expression {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.expression;
}
const compute = (text: string) => evaluateExpression(parsed(text), lookup)?.toPlain() ?? null;

describe('an expression', () => {
  it.each([
    ['8', '8'],
    ['0.125', '0.125'],
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 4 - 3', '3'],
    ['12 / 4 / 3', '1'],
    ['-3 + 5', '2'],
    ['2 * -3', '-6'],
    ['--4', '4'],
    ['-(1 + 2)', '-3'],
    ['1 / 3 * 3', '1'],
    ['0.1 + 0.2', '0.3'],
    ['999999999999999999 + 0.000000000001', '999999999999999999.000000000001'],
    ['min(3, 2, 5)', '2'],
    ['max(3, 2, 5)', '5'],
    ['min(4)', '4'],
    ['abs(-2.5)', '2.5'],
    ['floor(2.7)', '2'],
    ['floor(-2.1)', '-3'],
    ['ceil(2.1)', '3'],
    ['ceil(-2.9)', '-2'],
    ['clamp(5, 0, 3)', '3'],
    ['clamp(-5, 0, 3)', '0'],
    ['clamp(2, 0, 3)', '2'],
    ['clamp(2, 5, 3)', '5'],
    ['maxScore * ratio', '6'],
    ['maxScore * (1 - (target - actual) / target)', '6'],
    ['maxScore - ceil((target - actual) / 4) * 0.5', '6'],
    ['inputs.faults * 2', '6'],
    [' maxScore\n*\tratio ', '6'],
    ['max(0, maxScore - inputs . faults)', '5'],
  ])('%j is %s', (text, expected) => {
    expect(compute(text)).toBe(expected);
  });

  it.each(['1 / 0', '1 / (target - 60)', 'unknownFact + 1', 'min(1, unknownFact)', '-unknownFact', 'unknownFact * 0'])(
    '%s has no value',
    (text) => {
      expect(compute(text)).toBeNull();
    },
  );

  it('names what it reads, each once', () => {
    expect(identifiers(parsed('min(ratio, 1) * maxScore - inputs.faults / -ratio'))).toEqual([
      'ratio',
      'maxScore',
      'inputs.faults',
    ]);
    expect(identifiers(parsed('1 + 2'))).toEqual([]);
  });

  it('agrees with exact fractions, whatever is added and multiplied', () => {
    const number = fc.integer({ min: 0, max: 9999 }).map((cents) => Rational.ratio(BigInt(cents), 100n));
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const text = `(${a.toPlain()} - ${b.toPlain()}) * ${c.toPlain()} + ${a.toPlain()} / 7`;
        const expected = a
          .minus(b)
          .times(c)
          .plus(a.over(Rational.of('7')));
        expect(evaluateExpression(parsed(text), lookup)?.equals(expected)).toBe(true);
      }),
    );
  });
});

describe('the parser lets nothing through but arithmetic', () => {
  it.each([
    '',
    ' ',
    '1 2',
    '1; 2',
    '1, 2',
    '(1',
    '1)',
    '1 +',
    '* 1',
    '()',
    'min()',
    'min(1,)',
    'min(,1)',
    'abs(1, 2)',
    'clamp(1, 2)',
    'clamp(1, 2, 3, 4)',
    'round(1)',
    'sqrt(4)',
    '+1',
    '!1',
    '~1',
    '1 % 2',
    '2 ** 3',
    '1 < 2',
    '1 == 1',
    '1 && 2',
    'ratio || 1',
    'ratio ?? 1',
    'ratio ? 1 : 2',
    'a = 1',
    'a += 1',
    '1e3',
    '.5',
    '5.',
    '007',
    '0x10',
    '1_000',
    '1n',
    '"1"',
    "'a' + 1",
    '`1`',
    'true',
    'null',
    'this',
    'this.maxScore',
    '[1]',
    '{}',
    '{a: 1}',
    'maxScore[0]',
    'inputs["faults"]',
    'a.b.c',
    'inputs?.faults',
    'min?.(1, 2)',
    'constructor.constructor("x")()',
    'constructor()',
    'toString()',
    '__proto__()',
    'hasOwnProperty("x")',
    'inputs.constructor("return process")()',
    'min.call(1)',
    'Math.max(1, 2)',
    'process.exit(1)',
    'import("fs")',
    'require("fs")',
    'new Date()',
    '(() => 1)()',
    'x => x',
    'function() {}',
    '/a/',
    '1 /* note */',
    '1 // note',
    'delete ratio',
    'typeof ratio',
    'void 0',
    '@ratio',
    '#ratio',
    'ratio!',
    '1234567890123456789',
    '0.1234567890123',
  ])('not %j', (text) => {
    const result = parseExpression(text);
    expect(result).toMatchObject({ ok: false });
    if (!result.ok) expect(result.reason).not.toMatch(/undefined|properties of|is not a function/);
  });

  it('gives a name like one of JavaScript’s own no meaning', () => {
    for (const text of ['__proto__', 'constructor', 'toString', 'inputs.__proto__', 'constructor.prototype']) {
      expect(identifiers(parsed(text))).toEqual([text]);
      expect(compute(`${text} + 1`)).toBeNull();
    }
  });

  it('is bounded in length, depth and parts, and answers at once', () => {
    expect(parseExpression(`${'1'.padEnd(499, ' ')}1`)).toMatchObject({ ok: false });
    expect(compute('1'.padEnd(500, ' '))).toBe('1');
    expect(parseExpression('1'.padEnd(501, ' '))).toEqual({ ok: false, reason: 'longer than 500 characters' });
    expect(compute(`${'('.repeat(24)}1${')'.repeat(24)}`)).toBe('1');
    for (const text of [
      `${'('.repeat(25)}1${')'.repeat(25)}`,
      `${'abs('.repeat(25)}1${')'.repeat(25)}`,
      '-'.repeat(100) + 1,
      '('.repeat(499),
      '['.repeat(499),
      `${'1+'.repeat(249)}1`,
    ]) {
      expect(parseExpression(text), text.slice(0, 30)).toMatchObject({ ok: false });
    }
    expect(parseExpression(`min(${'min(1,1,1,1,1,1,1,1,1,1),'.repeat(9)}1)`)).toMatchObject({ ok: true });
    expect(parseExpression(`min(${'max(1,1,1,1,1,1,1,1,1,1),'.repeat(18)}1)`)).toMatchObject({ ok: false });
  });

  it('says the same of the same text again', () => {
    for (const text of ['ratio * 2', 'ratio *']) expect(parseExpression(text)).toEqual(parseExpression(text));
  });

  it('never throws, whatever it is given', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          ...'ratio 1 0.5 ( ) , + - * / min max clamp . [ ] { } " \' ? : = ! ~ ; \\ ` $ _ 万 🙂'.split(' '),
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const result = parseExpression(text);
        if (result.ok) evaluateExpression(result.expression, lookup);
        else expect(result.reason).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('knows six functions', () => {
    expect(Object.keys(FUNCTIONS)).toEqual(['min', 'max', 'abs', 'floor', 'ceil', 'clamp']);
  });
});
