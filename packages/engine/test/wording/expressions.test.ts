import { Rational } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../../src/expression/evaluate.ts';
import { parseExpression } from '../../src/expression/parse.ts';
import { expressionText, sentenceText } from '../../src/index.ts';
import { en, zh } from './worded.ts';

describe('an expression in words', () => {
  it.each([
    [
      'maxScore * (1 - shortfall / target)',
      '分值 ×（1 − 未达标差额 ÷ 目标值）',
      'maximum score × (1 − shortfall ÷ target)',
    ],
    [
      'clamp(inputs.judged, 0, maxScore)',
      '（“评定分”，不低于 0，不高于分值）',
      '(“Points judged”, but at least 0 and at most maximum score)',
    ],
    [
      'min(score, floor(ratio))',
      '最小值（得分，向下取整（完成率））',
      'the smallest of (score, (completion rate, rounded down to a whole number))',
    ],
    ['a - (b - c) - d', 'a −（b − c）− d', 'a − (b − c) − d'],
    ['not an expression', 'not an expression', 'not an expression'],
  ])('reads %s', (text, chinese, english) => {
    expect(expressionText(text, zh)).toBe(chinese);
    expect(expressionText(text, en)).toBe(english);
  });

  it('has the brackets that its meaning needs', () => {
    const values: Readonly<Record<string, Rational>> = {
      a: Rational.of('7'),
      b: Rational.of('0.5'),
      c: Rational.of('-3'),
    };
    const resultOf = (text: string) => {
      const parsed = parseExpression(text);
      return parsed.ok
        ? (evaluateExpression(parsed.expression, (name) => values[name] ?? null)?.toPlain() ?? null)
        : text;
    };
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('a', 'b', 'c', '2', '0.25'),
        fc
          .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
          .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
        tie('tree').map((inner) => `(-${inner})`),
      ),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        const said = expressionText(text, en).replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-');
        expect(resultOf(said)).toBe(resultOf(text));
      }),
    );
  });
});

describe('the sentence of a rule', () => {
  it('has names where figures will stand', () => {
    const sentence = {
      zh: '目标 {target}，完成率 {ratio}，扣 {amount} 分[[，迟 {daysLate} 天]]',
      en: '{actual} of {target}: {deduction} lost[[, {inputs.judged} judged]]',
    };
    expect(sentenceText(sentence, zh)).toBe(
      '目标〔目标〕，完成率〔完成率〕，扣〔增减分数〕分（如已知：，迟〔迟延天数〕天）',
    );
    expect(sentenceText(sentence, en)).toBe(
      '[actual] of [target]: [points lost] lost(if known: , [“Points judged”] judged)',
    );
  });
});
