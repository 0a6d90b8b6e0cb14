import type { Comparison, Condition, ConditionTrace } from '@plumbline/core';
import { type Facts, type FactValue, isMeasure, printFact } from '../facts/fact-value.ts';
import { PARAMETER_PREFIX } from './evaluate.ts';
import { readWords } from './literal.ts';
import { isDecided, type OperandValue, operators } from './operators.ts';
import { printOperand } from './trace.ts';

/** A written-out condition made ready to be asked of any number of facts: nothing of it is looked at again but its facts. */
export type ReadyCondition = {
  readonly holds: (facts: Facts) => boolean;
  /** Every fact it read and every truth, also of parts that others had decided already. */
  readonly trace: (facts: Facts) => ConditionTrace;
};

const made = new WeakMap<Condition, ReadyCondition>();

/** Conditions are made ready once. */
export function readyCondition(condition: Condition): ReadyCondition {
  let ready = made.get(condition);
  if (!ready) {
    const node = readyNode(condition);
    // json-rules-engine wants all / any / not at the top, and traces are the same whoever made them.
    ready = 'fact' in condition ? readyAll([node]) : node;
    made.set(condition, ready);
  }
  return ready;
}

function readyNode(condition: Condition): ReadyCondition {
  if ('all' in condition) return readyAll(condition.all.map(readyNode));
  if ('any' in condition) return readyAny(condition.any.map(readyNode));
  if ('not' in condition) return readyNot(readyNode(condition.not));
  if ('fact' in condition) return readyComparison(condition);
  throw new Error(`Named condition was not written out: ${condition.condition}`);
}

function readyAll(nodes: readonly ReadyCondition[]): ReadyCondition {
  const [first, second, third] = nodes;
  const every = (facts: Facts) => {
    for (let at = 0; at < nodes.length; at++) if (!(nodes[at] as ReadyCondition).holds(facts)) return false;
    return true;
  };
  const pair = (facts: Facts) => (first?.holds(facts) ?? true) && (second?.holds(facts) ?? true);
  return {
    holds: third ? every : pair,
    trace: (facts) => {
      const all = nodes.map(({ trace }) => trace(facts));
      return { all, truth: nodes.every(({ holds }) => holds(facts)) };
    },
  };
}

function readyAny(nodes: readonly ReadyCondition[]): ReadyCondition {
  const some = (facts: Facts) => {
    for (let at = 0; at < nodes.length; at++) if ((nodes[at] as ReadyCondition).holds(facts)) return true;
    return false;
  };
  return {
    holds: some,
    trace: (facts) => ({ any: nodes.map(({ trace }) => trace(facts)), truth: some(facts) }),
  };
}

const readyNot = ({ holds, trace }: ReadyCondition): ReadyCondition => ({
  holds: (facts) => !holds(facts),
  trace: (facts) => ({ not: trace(facts), truth: !holds(facts) }),
});

function readyComparison(comparison: Comparison): ReadyCondition {
  const { fact, operator, value } = comparison;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return readyReference(comparison);
  const literal = value as OperandValue;
  const printed = printOperand(literal);
  const holds = quickTest(comparison) ?? ((facts: Facts) => operators[operator](facts[fact] ?? null, literal));
  return {
    holds,
    trace: (facts) => {
      const read = facts[fact] ?? null;
      const truth = isDecided(operator, read, literal) ? holds(facts) : null;
      return { fact, operator, value: printed, read: printFact(read), truth };
    },
  };
}

/** Against a parameter or another fact. */
function readyReference({ fact, operator, value }: Comparison): ReadyCondition {
  const reference = value as { readonly parameter: string } | { readonly fact: string };
  const other = 'parameter' in reference ? PARAMETER_PREFIX + reference.parameter : reference.fact;
  const test = operators[operator];
  return {
    holds: (facts) => test(facts[fact] ?? null, facts[other] ?? null),
    trace: (facts) => {
      const [read, against] = [facts[fact] ?? null, facts[other] ?? null];
      const truth = isDecided(operator, read, against) ? test(read, against) : null;
      return { fact, operator, value: printFact(against), read: printFact(read), truth };
    },
  };
}

/** The tests most conditions are made of, as `operators` has them; null for all others. */
function quickTest({ fact, operator, value }: Comparison): ((facts: Facts) => boolean) | null {
  if (operator === 'present') return (facts) => ((facts[fact] ?? null) !== null) === value;
  if (operator !== 'equal') return null;
  if (value === null) return (facts) => (facts[fact] ?? null) === null;
  if (typeof value === 'boolean') return (facts) => facts[fact] === value;
  if (typeof value !== 'string') return null;
  const words = readWords(value);
  return (facts) => {
    const read: FactValue = facts[fact] ?? null;
    return isMeasure(read) ? operators.equal(read, value) : read === words;
  };
}
