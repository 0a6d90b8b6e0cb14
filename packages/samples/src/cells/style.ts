import { chance, pick, type Random, weighted } from '../random.ts';
import type { Draw } from './cells.ts';

/** How the filler of a project likes to write: mostly one way throughout a form, but never only that way. */
export type Style = {
  readonly operator: Operator;
  /** Full-width signs: ％, ≧ and ，between thousands. */
  readonly wide: boolean;
  /** Units stand in the indicators' names, 培训人次（人次）, and the cells hold bare numbers. */
  readonly unitInName: boolean;
};

type Operator = 'ascii' | 'sign' | 'words' | 'after' | 'bare' | 'equal';

const OPERATORS = weighted<Operator>(
  ['ascii', 26],
  ['sign', 36],
  ['bare', 20],
  ['words', 8],
  ['after', 6],
  ['equal', 4],
);

/** The way of writing of one filler. */
export function drawStyle(plan: Random): Style {
  return { operator: pick(plan, OPERATORS), wide: chance(plan, 0.05), unitInName: chance(plan, 0.04) };
}

/** A target that asks for this much or more. `fewer` is how the words say it: 不少于 things, 不低于 a level. */
export function atLeast(draw: Draw, amount: string, fewer: '不少于' | '不低于'): string {
  switch (rowOperator(draw)) {
    case 'ascii':
      return `>=${amount}`;
    case 'sign':
      return `${draw.style.wide ? '≧' : '≥'}${amount}`;
    case 'words':
      return `${fewer}${amount}`;
    case 'after':
      return `${amount}以上`;
    case 'equal':
      return `=${amount}`;
    default:
      return amount;
  }
}

/** A target that allows this much at most. Never bare: only the group could tell that a bare number is a ceiling. */
export function atMost(draw: Draw, amount: string): string {
  switch (rowOperator(draw)) {
    case 'ascii':
      return `<=${amount}`;
    case 'words':
    case 'bare':
      return `不超过${amount}`;
    case 'after':
      return `${amount}以内`;
    default:
      return `${draw.style.wide ? '≦' : '≤'}${amount}`;
  }
}

/** What the actual cell says: mostly the amount, sometimes without its unit, sometimes the target over again. */
export function actualText(draw: Draw, target: string, amount: string, unit: string, isExact: boolean): string {
  if (draw.style.unitInName) return amount;
  if (isExact && chance(draw.filing, REPEATS_TARGET)) return target;
  return chance(draw.filing, LEAVES_UNIT_OUT) ? amount : amount + unit;
}

/** The percent sign as this filler writes it. */
export function percentSign({ style, filing }: Draw): string {
  return style.wide || chance(filing, 0.01) ? '％' : '%';
}

const REPEATS_TARGET = 0.05;
const LEAVES_UNIT_OUT = 0.06;
/** Rows in which a filler keeps to the way of the form. */
const KEEPS_STYLE = 0.72;

function rowOperator({ plan, style }: Draw): Operator {
  return chance(plan, KEEPS_STYLE) ? style.operator : pick(plan, OPERATORS);
}
