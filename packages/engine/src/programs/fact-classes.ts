import { type Comparison, normalizeText } from '@plumbline/core';
import { operand } from '../conditions/evaluate.ts';
import { readLiteral } from '../conditions/literal.ts';
import { type OperandValue, operators } from '../conditions/operators.ts';
import { type Facts, type FactValue, isMeasure, printFact } from '../facts/fact-value.ts';
import type { Asked } from './asked.ts';

/**
 * The values of one fact sorted into classes: values of a class look alike to every rule, so that one program serves them all.
 * However many names or texts an archive has, a rule set tells few of them apart.
 */
export type FactClasses = {
  /** The class of a value, a small number; -1 where there are too many classes to go on. */
  classOf(value: FactValue): number;
  /** What every member of a class is to the rules. */
  asked(of: number): Asked;
};

/** What a rule set looks for in a fact: comparisons with something fixed, and labels in tables. */
export type Observed = { readonly comparisons: readonly Comparison[]; readonly labels: ReadonlySet<string> };

const MOST_CLASSES = 20_000;
const MOST_REMEMBERED = 100_000;

/** `parameters` are every set of parameters an item may be scored with. */
export function createFactClasses(observed: Observed, parameters: readonly Facts[]): FactClasses {
  const classes = new Map<string, number>();
  const members: Asked[] = [];
  const remembered = new Map<FactValue, number>();
  const questions = observed.comparisons.flatMap((one) => parameters.map((own) => question(one, own)));
  const minded = observed.comparisons.some(mindsDimension);
  const enter = (key: string, member: Asked): number => {
    const known = classes.get(key);
    if (known !== undefined) return known;
    if (members.length >= MOST_CLASSES) return -1;
    classes.set(key, members.length);
    members.push(member);
    return members.length - 1;
  };
  const unknown = enter('null', null);
  const numbers = new Map<string | null, number>();
  const classOfNumber = (dimension: string | null) => {
    const told = minded ? dimension : null;
    const of = numbers.get(told) ?? enter(`number ${told ?? ''}`, { dimension: told });
    numbers.set(told, of);
    return of;
  };
  return {
    asked: (of) => members[of] ?? null,
    classOf(value) {
      if (value === null) return unknown;
      if (isMeasure(value)) return classOfNumber(value.dimension);
      let found = remembered.get(value);
      if (found === undefined) {
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        found = enter(describe(value, questions, observed.labels), value);
        remembered.set(value, found);
      }
      return found;
    },
  };
}

type Question = (value: FactValue) => boolean;

function question(comparison: Comparison, parameters: Facts): Question {
  const evaluate = operators[comparison.operator];
  const value: OperandValue = operand(comparison, parameters);
  return (fact) => evaluate(fact, value);
}

function describe(value: string | boolean, questions: readonly Question[], labels: ReadonlySet<string>): string {
  const answers = questions.map((ask) => (ask(value) ? '1' : '0')).join('');
  const label = normalizeText(printFact(value) ?? '');
  return `${typeof value} ${answers} ${labels.has(label) ? label : ''}`;
}

/** Only a literal with a unit, or another fact, can tell a number of one dimension from one of another. */
function mindsDimension({ value }: Comparison): boolean {
  if (typeof value === 'object' && value !== null && 'fact' in value) return true;
  const literals = Array.isArray(value) ? value : [value];
  return literals.some((one) => typeof one === 'string' && (readLiteral(one)?.dimension ?? null) !== null);
}
