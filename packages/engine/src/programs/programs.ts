import type { CompiledRuleSet } from '../compile.ts';
import { createDecisionTree, type DecisionTree } from './decision-tree.ts';
import type { ProgramKind } from './item-rules.ts';

export type CompiledPrograms = Readonly<Record<ProgramKind, DecisionTree>>;

const made = new WeakMap<CompiledRuleSet, CompiledPrograms>();

/** The programs of a rule set; they grow with the items they are used for, and are kept as long as the rule set. */
export function programsOf(compiled: CompiledRuleSet): CompiledPrograms {
  let programs = made.get(compiled);
  if (!programs) {
    const tree = (kind: ProgramKind) => createDecisionTree(compiled, kind);
    programs = { execution: tree('execution'), indicator: tree('indicator'), form: tree('form') };
    made.set(compiled, programs);
  }
  return programs;
}
