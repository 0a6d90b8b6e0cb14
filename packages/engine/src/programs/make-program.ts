import { type NumberOrParameter, Rational, type ScoreParams } from '@plumbline/core';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import { PARAMETER_PREFIX } from '../conditions/evaluate.ts';
import { expressionFormula } from '../expression/formula.ts';
import { parseExpression } from '../expression/parse.ts';
import { type Facts, numberOf, printFact } from '../facts/fact-value.ts';
import { perUnitFormula } from '../methods/per-unit.ts';
import { methodFormula } from '../methods/registry.ts';
import { type Asked, DEFINITION, isNumber, NotCompilable } from './asked.ts';
import { amountFormula, constant, type Formula, type FormulaContext, MAX_SCORE } from './formula.ts';
import type { Adjuster, ItemPlan, PlannedCandidate } from './item-plan.ts';
import { candidateKey, compileItemProgram, type ItemProgram } from './item-program.ts';
import { type ItemRules, isLateFact } from './item-rules.ts';
import type { ProgramRegisters } from './program-registers.ts';
import { isLate, type Knowledge, openFact, type Residual, simplify } from './residual.ts';

/** What is known of an item so far; undefined for what has not been asked. */
type Ask = (fact: string) => Asked | undefined;

/** Thrown to say which fact must be known to go on. */
class Needs extends Error {
  constructor(readonly fact: string) {
    super(fact);
  }
}

const needs = new Map<string, Needs>();

/** One for each fact: an error notes where it was made, which takes longer than what is thrown away with it, and nobody reads that. */
function needOf(fact: string): Needs {
  const known = needs.get(fact) ?? new Needs(fact);
  if (needs.size < MOST_NEEDS) needs.set(fact, known);
  return known;
}

const MOST_NEEDS = 1000;

export type ProgramMaker = {
  readonly compiled: CompiledRuleSet;
  readonly rules: ItemRules;
  readonly registers: ProgramRegisters;
  /** The facts that can be asked for. */
  readonly positions: ReadonlyMap<string, number>;
  /** The facts that may be numbers, in the order in which an item has them. */
  readonly slots: readonly string[];
};

export type MadeProgram = { readonly plan: ItemPlan; readonly program: ItemProgram };

/**
 * The program for items of which this is known, or the next fact to ask for. Throws `NotCompilable` where rules say something
 * no program can.
 */
export function makeProgram(maker: ProgramMaker, ask: Ask): { readonly ask: string } | MadeProgram {
  const plan = planOrNeed(maker, ask);
  if ('ask' in plan) return plan;
  const { registers, slots } = maker;
  const { made, reads } = registers.collect(() => compileItemProgram(plan, registers, slots));
  const loads = reads.flatMap((fact) => {
    const slot = slots.indexOf(fact);
    return slot < 0 ? [] : [slot * 2, registers.fact(fact)];
  });
  const { candidates, disturbs } = made;
  const usesFrame = disturbs !== null || candidates.some(({ test, score }) => test !== null || score !== null);
  const [first] = candidates;
  const certainShare = first && !usesFrame && first.tests.length === 0 ? first : null;
  const program: ItemProgram = { candidates, certainShare, disturbs, usesFrame, loads };
  return { plan, program: usesFrame ? program : sharedProgram(program, registers) };
}

const programsBy = new WeakMap<ProgramRegisters, Map<string, ItemProgram>>();

/** One object for all programs of the same candidates, for the reason that candidates are shared. */
function sharedProgram(program: ItemProgram, registers: ProgramRegisters): ItemProgram {
  const known = programsBy.get(registers) ?? new Map<string, ItemProgram>();
  programsBy.set(registers, known);
  const key = program.candidates.map(candidateKey).join('|');
  const before = known.get(key) ?? program;
  known.set(key, before);
  return before;
}

function planOrNeed(maker: ProgramMaker, ask: Ask): { readonly ask: string } | ItemPlan {
  try {
    return planOf(maker, knowledgeOf(maker, ask));
  } catch (error) {
    if (error instanceof Needs) return { ask: error.fact };
    throw error;
  }
}

type Known = Knowledge & { readonly need: (fact: string) => Asked; readonly preferred: string | undefined };

function knowledgeOf({ compiled }: ProgramMaker, ask: Ask): Known {
  const need = (fact: string): Asked => {
    const asked = ask(fact);
    if (asked === undefined) throw needOf(fact);
    return asked;
  };
  const { indicatorParameters, parameters, ruleSet } = compiled;
  const special = ruleSet.framework.indicators.some(({ rule, parameters: own }) => rule ?? own);
  const code = special ? need(DEFINITION) : null;
  const definition = ruleSet.framework.indicators.find((one) => one.code === code);
  const own: Facts = indicatorParameters.get(definition?.code ?? '') ?? parameters;
  const parameter = (name: string) => own[PARAMETER_PREFIX + name] ?? null;
  return { ask, need, isLate: isLateFact, parameter, preferred: definition?.rule };
}

function planOf({ rules, compiled }: ProgramMaker, known: Known): ItemPlan {
  const chosen = candidatesOf(rules.score, known);
  const hasMaximum = chosen.length > 0 && known.need('maxScore') !== null;
  const adjusters = hasMaximum ? adjustersOf(rules.adjust, known) : [];
  const candidates = chosen.map(({ index, residual }): PlannedCandidate => {
    const { event } = (rules.score[index] as CompiledRule).rule;
    if (event.type !== 'score') throw new Error('Not a score rule');
    return { rule: index, residual, scoring: scoringOf(event.params, hasMaximum, adjusters, known, compiled) };
  });
  return { candidates, disturbs: disturbances(rules.form, known) };
}

/** The rules that may win, in the order of choice, up to the first that certainly matches. */
function candidatesOf(rules: readonly CompiledRule[], known: Known) {
  const result: { readonly index: number; readonly residual: Residual }[] = [];
  for (const index of inOrderOfChoice(rules, known.preferred)) {
    const residual = decided((rules[index] as CompiledRule).condition, known);
    if (residual === false) continue;
    result.push({ index, residual });
    if (residual === true) break;
  }
  return result;
}

function decided(condition: CompiledRule['condition'], known: Known): Residual {
  const residual = simplify(condition, known);
  const open = openFact(residual);
  if (open !== null) throw needOf(open);
  return residual;
}

/** The order in which `chooseRule` looks: the rule a definition prefers, then by priority. */
function inOrderOfChoice(rules: readonly CompiledRule[], preferred: string | undefined): readonly number[] {
  const order = rules.map((_, index) => index);
  const first = preferred === undefined ? -1 : rules.findIndex(({ rule }) => rule.id === preferred);
  return first < 0 ? order : [first, ...order.filter((index) => index !== first)];
}

function scoringOf(
  params: ScoreParams,
  hasMaximum: boolean,
  adjusters: readonly Adjuster[],
  known: Known,
  { ruleSet }: CompiledRuleSet,
): PlannedCandidate['scoring'] {
  if (params.method === 'notApplicable') return 'notApplicable';
  const context = formulaContext(known);
  const points = hasMaximum ? methodFormula(params, context) : null;
  if (points === null) return 'open';
  const { cap, floor } = params as { cap?: NumberOrParameter | null; floor?: NumberOrParameter };
  return {
    points,
    cap: cap === null ? null : cap === undefined ? Rational.one : context.resolve(cap),
    floor: floor === undefined ? Rational.zero : context.resolve(floor),
    adjusters,
    rounding: ruleSet.rounding.item,
  };
}

function adjustersOf(rules: readonly CompiledRule[], known: Known): Adjuster[] {
  return rules.flatMap(({ condition, rule: { event } }): Adjuster[] => {
    const residual = decided(condition, known);
    if (residual === false || (event.type !== 'deduct' && event.type !== 'add' && event.type !== 'cap')) return [];
    const context = formulaContext(known);
    const amount =
      event.type === 'cap' ? amountFormula(event.params, context) : adjustmentFormula(event.params, context);
    return [{ kind: event.type, residual, amount }];
  });
}

type AdjustParams = Extract<CompiledRule['rule']['event'], { type: 'deduct' | 'add' }>['params'];

function adjustmentFormula(params: AdjustParams, context: FormulaContext): Formula | null {
  if (params.method === 'fixed') return amountFormula(params as never, context);
  if (params.method === 'perUnit') return perUnitFormula(params, context);
  const parsed = parseExpression(params.expression);
  return parsed.ok ? expressionFormula(parsed.expression, context.number) : null;
}

/** What is left of the rules about the total; one that hangs on scores may always match. */
function disturbances(rules: readonly CompiledRule[], known: Known): Residual[] {
  return rules.flatMap(({ condition }) => {
    const residual = decided(condition, known);
    if (residual === false) return [];
    return [isLate(residual) ? true : residual];
  });
}

function formulaContext(known: Known): FormulaContext {
  const parameter = (name: string): Formula | null => {
    const value = numberOf(known.parameter(name));
    return value && constant(value);
  };
  return {
    maxScore: MAX_SCORE,
    number: (name) => {
      const asked = known.need(name);
      if (asked === null) return parameter(name);
      return isNumber(asked) ? { kind: 'known', fact: name } : null;
    },
    label: (name) => {
      const asked = known.need(name);
      if (isNumber(asked)) throw new NotCompilable(`${name} is a number and serves as a label`);
      return printFact(asked ?? known.parameter(name));
    },
    resolve: (value) => {
      if (typeof value === 'string') return Rational.of(value);
      const number = numberOf(known.parameter(value.parameter));
      if (number === null) throw new Error(`Parameter without a value: ${value.parameter}`);
      return number;
    },
  };
}
