import { type Batch, ELSEWHERE } from './batch.ts';
import type { Start } from './bound-shapes.ts';
import { membersBy } from './members.ts';
import { runPlan } from './run-plan.ts';

/** Scores members of a batch, from a question on; to be called as often as members begin with different questions. */
export type BatchRun = (start: Start, members: Int32Array) => void;

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
    if (!('position' in start) || start.position < 0) {
      runPlan(batch, 'position' in start ? start.plan : start, members);
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
    return (members) => {
      source.asked?.(members);
      return [[only, members]];
    };
  }
  const classes = source.classes ?? memory.segment.i32(source.keyCount).fill(UNASKED);
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
