import type { CompiledRuleSet } from '../compile.ts';
import type { Facts, FactValue } from './fact-value.ts';
import { INPUT_PREFIX } from './inputs.ts';

/**
 * The facts of an item as an object of their own, with room for those about its score and the total. Written out property by
 * property: an object to which sixty names are added one after the other becomes a hash table, which costs ten times as much to
 * make, to copy and to throw away.
 */
export function copyFacts(compiled: CompiledRuleSet, facts: Facts): Record<string, FactValue> {
  const copy: Record<string, FactValue> = {
    fiscalYear: facts.fiscalYear ?? null,
    formType: facts.formType ?? null,
    originalBudget: facts.originalBudget ?? null,
    finalBudget: facts.finalBudget ?? null,
    actualExpenditure: facts.actualExpenditure ?? null,
    zeroBudget: facts.zeroBudget ?? null,
    executionRate: facts.executionRate ?? null,
    executionRatePrinted: facts.executionRatePrinted ?? null,
    originalExecutionRate: facts.originalExecutionRate ?? null,
    budgetRevision: facts.budgetRevision ?? null,
    declaredTotal: facts.declaredTotal ?? null,
    indicatorCount: facts.indicatorCount ?? null,
    missedCount: facts.missedCount ?? null,
    undecidedCount: facts.undecidedCount ?? null,
    item: facts.item ?? null,
    name: facts.name ?? null,
    maxScore: facts.maxScore ?? null,
    declaredScore: facts.declaredScore ?? null,
    declaredShare: facts.declaredShare ?? null,
    hasDeviationReason: facts.hasDeviationReason ?? null,
    code: facts.code ?? null,
    category: facts.category ?? null,
    group: facts.group ?? null,
    kind: facts.kind ?? null,
    comparator: facts.comparator ?? null,
    direction: facts.direction ?? null,
    met: facts.met ?? null,
    targetKind: facts.targetKind ?? null,
    actualKind: facts.actualKind ?? null,
    target: facts.target ?? null,
    actual: facts.actual ?? null,
    zeroTarget: facts.zeroTarget ?? null,
    targetText: facts.targetText ?? null,
    actualText: facts.actualText ?? null,
    textsEqual: facts.textsEqual ?? null,
    comparable: facts.comparable ?? null,
    ratio: facts.ratio ?? null,
    shortfall: facts.shortfall ?? null,
    daysLate: facts.daysLate ?? null,
    duplicate: facts.duplicate ?? null,
    exactScore: null,
    score: null,
    scoreShare: null,
    rule: null,
    total: null,
    finalTotal: null,
  };
  for (const name of ownNames(compiled)) copy[name] = facts[name] ?? null;
  return copy;
}

const made = new WeakMap<CompiledRuleSet, readonly string[]>();

/** The names a rule set adds to the vocabulary: its parameters and inputs. */
function ownNames(compiled: CompiledRuleSet): readonly string[] {
  let names = made.get(compiled);
  if (!names) {
    const { ruleSet, parameters, indicatorParameters } = compiled;
    const inputs = Object.keys(ruleSet.inputs ?? {}).map((name) => INPUT_PREFIX + name);
    const own = [...indicatorParameters.values()].flatMap((values) => Object.keys(values));
    names = [...new Set([...Object.keys(parameters), ...own, ...inputs])];
    made.set(compiled, names);
  }
  return names;
}
