import { Rational, type RuleSet } from '@plumbline/core';
import {
  type CompiledRuleSet,
  DEFINITION,
  type DecisionTree,
  EXECUTION_NAME,
  measure,
  programsOf,
} from '@plumbline/engine';
import { type FormShape, formShape } from '../columns/form-shape.ts';
import type { Start } from './bound-shapes.ts';
import type { OwnFacts } from './own-facts.ts';

/** What a rule set begins with for forms of a shape: their execution, and the rules about their totals. */
export type BoundForm = {
  readonly hasExecution: boolean;
  readonly execution: Start;
  readonly form: Start;
};

const bound = new WeakMap<CompiledRuleSet, BoundForm[]>();

/** The forms of a shape, by its number; found out once for a rule set. */
export function boundForm(compiled: CompiledRuleSet, number: number): BoundForm {
  let forms = bound.get(compiled);
  if (!forms) {
    forms = [];
    bound.set(compiled, forms);
  }
  let made = forms[number];
  if (!made) {
    made = bind(compiled, formShape(number));
    forms[number] = made;
  }
  return made;
}

function bind(compiled: CompiledRuleSet, shape: FormShape): BoundForm {
  const { framework } = compiled.ruleSet;
  const own = formFacts(shape);
  const trees = programsOf(compiled);
  return {
    hasExecution: shape.executionMaxScore !== 'unknown' || typeof framework.executionMaxScore === 'string',
    execution: startWith(trees.execution, { ...own, ...executionFacts(shape, compiled.ruleSet) }),
    form: startWith(trees.form, own),
  };
}

/** The first question that forms of a shape may answer differently, or what is to be done for all of them. */
function startWith({ root, facts, branch }: DecisionTree, own: OwnFacts): Start {
  let node = root;
  while (node.position >= 0) {
    const asked = facts[node.position];
    const value = asked && own[asked.name];
    if (value === undefined) return node;
    node = branch(node, asked?.classes.classOf(value) ?? -1);
  }
  return node.plan ?? node;
}

const present = (isThere: boolean, dimension: string | null = null) =>
  isThere ? measure(Rational.one, dimension) : null;

/** The facts that are the same for all forms of a shape; of numbers, whether they are there. */
function formFacts(shape: FormShape): OwnFacts {
  const { originalBudget, finalBudget, actualExpenditure, declaredTotal } = shape;
  const isKnown = (number: string) => number !== 'unknown';
  const quotient = (a: string, b: string) => present(isKnown(a) && b === 'other', 'proportion');
  return {
    formType: shape.formType,
    fiscalYear: present(true),
    indicatorCount: present(true),
    originalBudget: present(isKnown(originalBudget), 'money'),
    finalBudget: present(isKnown(finalBudget), 'money'),
    actualExpenditure: present(isKnown(actualExpenditure), 'money'),
    zeroBudget: isKnown(finalBudget) ? finalBudget === 'zero' : null,
    executionRate: quotient(actualExpenditure, finalBudget),
    executionRatePrinted: quotient(actualExpenditure, finalBudget),
    originalExecutionRate: quotient(actualExpenditure, originalBudget),
    budgetRevision: quotient(finalBudget, originalBudget),
    declaredTotal: present(isKnown(declaredTotal)),
  };
}

function executionFacts(shape: FormShape, { framework }: RuleSet): OwnFacts {
  const { executionMaxScore: printed, executionDeclaredScore: declared } = shape;
  const usual = framework.executionMaxScore ?? null;
  const isZero = printed === 'zero' || (printed === 'unknown' && usual !== null && Rational.of(usual).isZero());
  const maxIsKnown = printed !== 'unknown' || usual !== null;
  return {
    item: 'execution',
    [DEFINITION]: null,
    name: EXECUTION_NAME,
    maxScore: present(maxIsKnown),
    declaredScore: present(declared !== 'unknown'),
    declaredShare: present(declared !== 'unknown' && maxIsKnown && !isZero, 'proportion'),
  };
}
