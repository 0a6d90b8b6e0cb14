import type { CompiledRuleSet } from '../compile.ts';
import { VOCABULARY } from '../facts/vocabulary.ts';
import { type Asked, DEFINITION, NotCompilable } from './asked.ts';
import { type BlockCompiler, createBlockCompiler } from './block-program.ts';
import { createFactClasses, type FactClasses } from './fact-classes.ts';
import type { Frame } from './frame.ts';
import type { ItemProgram } from './item-program.ts';
import { itemRules, type ProgramKind } from './item-rules.ts';
import { type MadeProgram, makeProgram, type ProgramMaker } from './make-program.ts';
import { createProfiles, NO_PROFILE, type Profiles } from './profiles.ts';
import { createRegisters } from './program-registers.ts';

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
  /** Where the programs of single items run, one at a time. */
  readonly frame: Frame;
  /** Makes the programs of batches. */
  readonly blocks: BlockCompiler;
  /** The facts the tree may ask for, each with its classes; a node asks for one by its position here. */
  readonly facts: readonly TreeFact[];
  /** Those of them that may be numbers: a prepared item has a slot for each. */
  readonly slots: readonly string[];
  /** How many figures that makes, two a slot, and where among them the maximum score begins. */
  readonly stride: number;
  readonly maxScoreAt: number;
  readonly profiles: Profiles;
  /** The programs found so far, by profile; null where only exact rationals will do. */
  readonly programs: readonly (ItemProgram | null | undefined)[];
  /** The program for items of a profile with these classes, found by asking for one fact after the other. */
  readonly findProgram: (profile: number, classes: readonly number[]) => ItemProgram | null;
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
  const slots = facts.map(({ name }) => name).filter(mayBeNumber);
  const maker: ProgramMaker = { compiled, rules, registers, positions, slots };
  const root = grow(maker, new Map());
  const known = new WeakMap<TreeNode, ReadonlyMap<string, Asked>>([[root, new Map()]]);
  const branch: DecisionTree['branch'] = (node, of) => {
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
  };
  const programs: (ItemProgram | null | undefined)[] = [];
  const findProgram: DecisionTree['findProgram'] = (profile, classes) => {
    let node = root;
    while (node.position >= 0) node = branch(node, classes[node.position] ?? -1);
    const program = node.program ?? null;
    if (profile !== NO_PROFILE) programs[profile] = program;
    return program;
  };
  return {
    root,
    frame: registers.frame,
    blocks: createBlockCompiler(),
    facts,
    slots,
    stride: slots.length * 2,
    maxScoreAt: slots.indexOf('maxScore') * 2,
    profiles: createProfiles(),
    programs,
    findProgram,
    branch,
  };
}

/** Inputs are of the type a rule set gives them; a fact that nothing is known of may be anything. */
const mayBeNumber = (fact: string) => fact !== DEFINITION && (VOCABULARY.get(fact)?.type ?? 'number') === 'number';

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
