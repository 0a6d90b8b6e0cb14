import { type Expression, type FunctionName, parseExpression } from '../expression/parse.ts';
import { factText } from './fact-text.ts';
import { type RuleWording, spaced } from './rule-wording.ts';

/**
 * An expression with names in place of identifiers and the usual signs; one that cannot be read stays as it is.
 *
 * @example expressionText('maxScore - notDoneCut', words) // 'maximum score − 3 (parameter notDoneCut)'
 */
export function expressionText(text: string, words: RuleWording): string {
  const parsed = parseExpression(text);
  return parsed.ok ? write(parsed.expression, LOOSE, words) : text;
}

/** How tightly a part must hold together to stand where it stands without brackets. */
const [LOOSE, TERM, FACTOR] = [0, 1, 2];

function write(expression: Expression, least: number, words: RuleWording): string {
  switch (expression.kind) {
    case 'number':
      return expression.value.toPlain();
    case 'name':
      return factText(expression.name, words);
    case 'negate':
      return bracketed(`−${write(expression.operand, FACTOR, words)}`, least > LOOSE, words);
    case 'binary': {
      const { operator, left, right } = expression;
      const binds = operator === '*' || operator === '/' ? TERM : LOOSE;
      // a − (b − c) and a ÷ (b × c) need their brackets, a + b + c and a × b × c do not.
      const rightLeast = operator === '-' || operator === '/' ? binds + 1 : binds;
      const text = joined(write(left, binds, words), SIGNS[operator], write(right, rightLeast, words));
      return bracketed(text, binds < least, words);
    }
    case 'call':
      return callText(
        expression.name,
        expression.arguments.map((part) => write(part, LOOSE, words)),
        words,
      );
  }
}

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

/** Brackets of Chinese print are as wide as a character and bring their own space. */
const joined = (left: string, sign: string, right: string) =>
  `${left.endsWith('）') ? left : `${left} `}${sign}${right.startsWith('（') ? right : ` ${right}`}`;

function callText(name: FunctionName, parts: readonly string[], { say }: RuleWording): string {
  const [first = '', least = '', most = ''] = parts;
  switch (name) {
    case 'min':
      return say(`最小值（${parts.join('，')}）`, `the smallest of (${parts.join(', ')})`);
    case 'max':
      return say(`最大值（${parts.join('，')}）`, `the largest of (${parts.join(', ')})`);
    case 'abs':
      return say(`绝对值（${first}）`, `the absolute value of (${first})`);
    case 'floor':
      return say(`向下取整（${first}）`, `(${first}, rounded down to a whole number)`);
    case 'ceil':
      return say(`向上取整（${first}）`, `(${first}, rounded up to a whole number)`);
    case 'clamp':
      return say(
        `（${first}，不低于${spaced(least)}，不高于${spaced(most)}）`,
        `(${first}, but at least ${least} and at most ${most})`,
      );
  }
}

const bracketed = (text: string, isNeeded: boolean, { say }: RuleWording) =>
  isNeeded ? say(`（${text}）`, `(${text})`) : text;
