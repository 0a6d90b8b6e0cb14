import type { CompiledRuleSet } from '../compile.ts';
import { type Asked, DEFINITION, NotCompilable } from './asked.ts';
import { type BlockCompiler, createBlockCompiler } from './block-program.ts';
import { createFactClasses, type FactClasses } from './fact-classes.ts';
import { itemRules, type ProgramKind } from './item-rules.ts';
import { type MadeProgram, makeProgram, type ProgramMaker } from './make-program.ts';
import { createRegisters, type ProgramRegisters } from './program-registers.ts';

/**
 * A question about an item, or the program that is left when enough is known; no program where only exact rationals will do.
 * The tree grows with the items it meets: it asks only for facts that decide between rules still possible, so that a thousand
 * rules cost a path of a few questions.
 */
export type TreeNode =
  | (Partial<MadeProgram> & { readonly position: -1; readonly branches?: undefined })
  | {
      readonly program?: undefined;
      readonly plan?: undefined;
      readonly position: number;
      readonly branches: (TreeNode | undefined)[];
    };

export type DecisionTree = {
  readonly root: TreeNode;
  readonly registers: ProgramRegisters;
  /** Makes the programs of batches. */
  readonly blocks: BlockCompiler;
  /** The facts the tree may ask for, each with its classes; a node asks for one by its position here. */
  readonly facts: readonly TreeFact[];
  /** The node below for items with this class of the fact asked for; a value that found no class (-1) has no program. */
  readonly branch: (node: TreeNode, of: number) => TreeNode;
};

type TreeFact = { readonly name: string; readonly classes: FactClasses };

const NO_PROGRAM: TreeNode = { position: -1 };

export function createDecisionTree(compiled: CompiledRuleSet, kind: ProgramKind): DecisionTree {
  const rules = itemRules(compiled, kind);
  const registers = createRegisters();
  const facts = treeFacts(compiled, rules.classes);
  const positions = new Map(facts.map(({ name }, index) => [name, index]));
  const maker: ProgramMaker = { compiled, rules, registers, positions };
  const root = grow(maker, new Map());
  const known = new WeakMap<TreeNode, ReadonlyMap<string, Asked>>([[root, new Map()]]);
  return {
    root,
    registers,
    blocks: createBlockCompiler(),
    facts,
    branch(node, of) {
      const asked = facts[node.position];
      const { branches } = node;
      if (!branches || !asked || of < 0) return NO_PROGRAM;
      const before = branches[of];
      if (before) return before;
      const more = new Map(known.get(node)).set(asked.name, asked.classes.asked(of));
      const next = grow(maker, more);
      known.set(next, more);
      branches[of] = next;
      return next;
    },
  };
}

function treeFacts(
  { ruleSet: { framework } }: CompiledRuleSet,
  observed: ReadonlyMap<string, FactClasses>,
): readonly TreeFact[] {
  const codes = new Set(framework.indicators.map(({ code }) => code));
  const classes = new Map(observed).set(DEFINITION, createFactClasses({ comparisons: [], labels: codes }, []));
  if (!classes.has('maxScore')) classes.set('maxScore', createFactClasses({ comparisons: [], labels: new Set() }, []));
  return [...classes].map(([name, of]) => ({ name, classes: of }));
}

function grow(maker: ProgramMaker, known: ReadonlyMap<string, Asked>): TreeNode {
  // A name that no fact has is a parameter's: asking for it finds nothing.
  const ask = (fact: string) => (known.has(fact) ? known.get(fact) : maker.positions.has(fact) ? undefined : null);
  try {
    const next = makeProgram(maker, ask);
    if ('program' in next) return { ...next, position: -1 };
    const position = maker.positions.get(next.ask);
    if (position === undefined) throw new Error(`Nothing is known of ${next.ask}`);
    return { position, branches: [] };
  } catch (error) {
    if (error instanceof NotCompilable) return NO_PROGRAM;
    throw error;
  }
}
