import type { DecisionTree, TreeNode } from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import type { Maxima } from './by-maximum.ts';
import { membersBy } from './members.ts';
import { runPlan } from './run-plan.ts';
import type { Source, Space } from './sources.ts';
import type { Memory } from './workspace.ts';

/** What became of each member: see the outcomes of item programs, and {@link ELSEWHERE}. */
export type BatchResults = {
  readonly points: Int32Array;
  readonly rules: Int16Array;
  readonly outcomes: Uint8Array;
};

/** Members whose points hang on facts that the batch cannot reach. */
export const ELSEWHERE = 4;

/** The members of one space, to be scored together: where their facts are and where their results go. */
export type Batch = {
  readonly tree: DecisionTree;
  readonly sources: (fact: string) => Source | undefined;
  /** By member, its place in another space; null for the batch's own space, undefined for one that cannot be reached. */
  readonly placesIn: (space: Space) => Indexes | null | undefined;
  readonly results: BatchResults;
  /** The maximum scores of rows, null for members that are none: those with the same often score the same. */
  readonly maxima: Maxima | null;
  readonly memory: Memory;
};

/** Scores members of a batch, from a question on; to be called as often as members begin with different questions. */
export type BatchRun = (start: TreeNode, members: Int32Array) => void;

/**
 * Makes ready to score the members of a batch: asks the tree's questions of many at once, parts them only where their answers
 * differ, and runs the program each part ends with.
 */
export function createBatchRun(batch: Batch): BatchRun {
  const questions = new Map<number, Question>();
  const questionAt = (position: number): Question => {
    let question = questions.get(position);
    if (!question) {
      question = createQuestion(batch, position);
      questions.set(position, question);
    }
    return question;
  };
  const descend: BatchRun = (start, members) => {
    if (members.length === 0) return;
    if (start.position < 0) {
      runPlan(batch, start.plan, members);
      return;
    }
    const question = questionAt(start.position);
    const mark = batch.memory.parts.mark();
    const answers = question(members);
    if (answers === null) for (let index = 0; index < members.length; index++) put(batch, members[index] as number);
    else for (const [of, part] of answers) descend(batch.tree.branch(start, of), part);
    batch.memory.parts.release(mark);
  };
  return descend;
}

function put({ results }: Batch, member: number): void {
  results.outcomes[member] = ELSEWHERE;
}

/** Members by the class of their value of one fact; null where the batch cannot reach it. */
type Question = (members: Int32Array) => readonly (readonly [number, Int32Array])[] | null;

/** In place of the class of a key that has not been asked yet; -1 is that of a value without a class. */
const UNASKED = -2;

function createQuestion({ tree, sources, placesIn, memory }: Batch, position: number): Question {
  const fact = tree.facts[position];
  const source = fact && sources(fact.name);
  const places = source && placesIn(source.space);
  if (!fact || !source || places === undefined) return () => null;
  const { keys } = source;
  if (keys === null) {
    const only = fact.classes.classOf(source.valueOf(0));
    return (members) => [[only, members]];
  }
  const classes = memory.segment.i32(source.keyCount).fill(UNASKED);
  return (members) => {
    const found = memory.parts.i32(members.length);
    let alike = true;
    for (let index = 0; index < members.length; index++) {
      const member = members[index] as number;
      const key = keys[places === null ? member : (places[member] as number)] as number;
      let of = classes[key] as number;
      if (of === UNASKED) {
        of = fact.classes.classOf(source.valueOf(key));
        classes[key] = of;
      }
      found[index] = of;
      alike &&= of === found[0];
    }
    return alike ? [[found[0] as number, members]] : membersBy(members, found, memory.parts);
  };
}
