import type { AmountParams, ScoreParams } from '@plumbline/core';
import { factText, factUnit } from '../fact-text.ts';
import { amountText, numberText } from '../number-text.ts';
import { apart, type RuleWording, spaced } from '../rule-wording.ts';
import { amountIn, plainly, type Said } from './said.ts';

/** A maximum score less an amount for every unit. */
export function perUnitText(params: ScoreParams<'perUnit'>, words: RuleWording): Said {
  const { say } = words;
  const counted = countedText('deduct', params, say('分值', 'maximum score'), words);
  return plainly(
    say(
      `按数量扣分：得分 = 分值 − 扣分；${counted}。`,
      `Deduction per unit: score = maximum score − deduction; ${counted}.`,
    ),
  );
}

/**
 * The points for every unit beyond a line.
 *
 * @example countedText('deduct', params, 'maximum score', words) // 'for every 10 days of days late 1 point is taken off; …'
 */
export function countedText(
  type: 'deduct' | 'add',
  params: ScoreParams<'perUnit'> | AmountParams<'perUnit'>,
  whole: string,
  words: RuleWording,
): string {
  const { say } = words;
  const { of, step, atMost } = params;
  const size = numberText(step, factUnit(of), words);
  const amount = amountText(amountIn(params), whole, words);
  const [zh, en] = type === 'deduct' ? ['扣除', 'taken off'] : ['增加', 'added'];
  const most = atMost === undefined ? null : numberText(atMost, 'points', words);
  return [
    say(
      `${gapText(params, words)}每 ${apart(size)}${zh}${spaced(amount)}`,
      `for every ${size} ${gapText(params, words)}, ${amount} ${en}`,
    ),
    words.pick(PARTIAL[params.partial]),
    ...(most === null ? [] : [say(`合计最多${zh}${spaced(most)}`, `at most ${most} in all`)]),
  ].join(say('，', '; '));
}

function gapText(
  { of, line = '0', side = 'above' }: Pick<ScoreParams<'perUnit'>, 'of' | 'line' | 'side'>,
  words: RuleWording,
): string {
  const { say } = words;
  const x = factText(of, words);
  const from = numberText(line, factUnit(of), words);
  if (side === 'below') return say(`${x}低于 ${apart(from)}的部分，`, `by which ${x} is below ${from}`);
  return line === '0'
    ? say(`${x}`, `of ${x}`)
    : say(`${x}超过 ${apart(from)}的部分，`, `by which ${x} is above ${from}`);
}

const PARTIAL = {
  started: { zh: '不足此数的按此数计', en: 'what has begun counts in full' },
  whole: { zh: '不足此数的不计', en: 'what is not complete does not count' },
  fraction: { zh: '不足此数的按比例计', en: 'what is not complete counts in proportion' },
} as const;
