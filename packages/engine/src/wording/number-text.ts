import {
  type Amount,
  Decimal,
  isDecimalString,
  type NumberOrParameter,
  plainDecimal,
  Rational,
  type RuleSet,
} from '@plumbline/core';
import type { FactDefinition } from '../facts/vocabulary.ts';
import type { RuleWording } from './rule-wording.ts';

/** What a number counts. */
type Unit = FactDefinition['unit'];

/**
 * A number of a rule with its unit; of a parameter its value, its name, and whether indicators have values of their own. What is no
 * decimal, such as `100元`, stays as it is.
 *
 * @example numberText({ parameter: 'overshootLine' }, 'ratio', words) // '130% (parameter overshootLine)'
 */
export function numberText(value: NumberOrParameter, unit: Unit, words: RuleWording): string {
  if (typeof value === 'string') return withUnit(value, unit, words);
  const { parameter } = value;
  const known = numberIn(value, words.ruleSet);
  if (known === null) return words.say(`参数 ${parameter}`, `parameter ${parameter}`);
  const figure = withUnit(known, unit, words);
  const others = hasOwnValues(parameter, words.ruleSet)
    ? words.say('，部分指标另定', '; some indicators have their own')
    : '';
  return words.say(`${figure}（参数 ${parameter}${others}）`, `${figure} (parameter ${parameter}${others})`);
}

/** The bare figure, for a formula beside which the number is named already; a parameter that is not the same for all by its name. */
export function figureText(value: NumberOrParameter, unit: Unit, words: RuleWording): string {
  const known = numberIn(value, words.ruleSet);
  if (typeof value === 'string') return withUnit(value, unit, words);
  return known === null || hasOwnValues(value.parameter, words.ruleSet)
    ? value.parameter
    : withUnit(known, unit, words);
}

/** The decimal a number stands for in the rule set as a whole; null for a parameter it does not have. */
export function numberIn(value: NumberOrParameter, { parameters }: RuleSet): string | null {
  if (typeof value === 'string') return value;
  return Object.hasOwn(parameters, value.parameter) ? (parameters[value.parameter] ?? null) : null;
}

/** Points, or a share of what `whole` names. */
export function amountText(amount: Amount, whole: string, words: RuleWording): string {
  if ('points' in amount) return numberText(amount.points, 'points', words);
  if (amount.share === '0') return numberText('0', 'points', words);
  const share = numberText(amount.share, 'ratio', words);
  return words.say(`${whole}的 ${share}`, `${share} of the ${whole}`);
}

/** The numbers of a list with the highest first; a parameter that nobody has defined comes last. */
export function highestFirst<T>(
  list: readonly T[],
  numberOf: (one: T) => NumberOrParameter,
  { ruleSet }: RuleWording,
): T[] {
  const lowest = Rational.of('-1000000000000000000');
  const read = (one: T) => {
    const text = numberIn(numberOf(one), ruleSet);
    return text !== null && isDecimalString(text) ? Rational.of(text) : lowest;
  };
  return [...list].sort((a, b) => read(b).compare(read(a)));
}

function withUnit(decimal: string, unit: Unit, { say }: RuleWording): string {
  if (!isDecimalString(decimal)) return decimal;
  const plain = plainDecimal(new Decimal(decimal));
  switch (unit) {
    case 'ratio':
      return `${plainDecimal(new Decimal(decimal).times(100))}%`;
    case 'points':
      return say(`${plain} 分`, plain === '1' ? '1 point' : `${plain} points`);
    case 'days':
      return say(`${plain} 天`, plain === '1' ? '1 day' : `${plain} days`);
    case 'money':
      return say(`${plain} 元`, `${plain} yuan`);
    case 'target': {
      // Targets in percent have the same unit as any other: a share that is no whole number is shown as one too.
      const isShare = plain.startsWith('0.');
      const percent = `${plainDecimal(new Decimal(decimal).times(100))}%`;
      return isShare ? say(`${plain}（即 ${percent}）`, `${plain} (that is ${percent})`) : plain;
    }
    default:
      return plain;
  }
}

const hasOwnValues = (parameter: string, { framework }: RuleSet) =>
  framework.indicators.some(({ parameters = {} }) => Object.hasOwn(parameters, parameter));
