import type { BlockScope } from './block-formula.ts';
import { SAFE_LIMIT } from './frame.ts';
import type { NumberTest, OrderTest, Residual } from './residual.ts';

/** Says of the first so many members of a block, 1 or 0, whether something holds. */
export type BlockTest = (size: number) => Uint8Array;

/** What is left of a condition as a test over blocks; null when it always holds. */
export function compileBlockTest(residual: Residual, scope: BlockScope): BlockTest | null {
  if (residual === true) return null;
  const mask = scope.memory.mask(scope.depth);
  if (residual === false) return (size) => mask.fill(0, 0, size);
  const deeper = { ...scope, depth: scope.depth + 1 };
  switch (residual.kind) {
    case 'test':
      return numberTest(residual, scope, mask);
    case 'not': {
      const part = compileBlockTest(residual.part, deeper);
      return part ? combined([part], mask, (_, own) => 1 - own) : (size) => mask.fill(0, 0, size);
    }
    case 'all':
    case 'any': {
      const parts = residual.parts.map((part) => compileBlockTest(part, deeper));
      const known = parts.filter((part) => part !== null);
      if (residual.kind === 'any')
        return known.length < parts.length ? null : combined(known, mask, (before, own) => before | own);
      return known.length === 0 ? null : combined(known, mask, (before, own) => before & own);
    }
    default:
      throw new Error(`A condition is not decided: ${residual.kind}`);
  }
}

/** One part after another, each into the same lane below, taken in before the next is computed. */
function combined(
  parts: readonly BlockTest[],
  mask: Uint8Array,
  join: (before: number, own: number) => number,
): BlockTest {
  return (size) => {
    for (const [index, part] of parts.entries()) {
      const own = part(size);
      for (let at = 0; at < size; at++) {
        const truth = own[at] as number;
        mask[at] = index === 0 ? join(truth, truth) : join(mask[at] as number, truth);
      }
    }
    return mask;
  };
}

/** The truth for a lesser, an equal and a greater number. */
const TRUTHS: Readonly<Record<OrderTest, readonly [less: number, equal: number, greater: number]>> = {
  equal: [0, 1, 0],
  notEqual: [1, 0, 1],
  less: [1, 0, 0],
  atMost: [1, 1, 0],
  greater: [0, 0, 1],
  atLeast: [0, 1, 1],
};

function numberTest(
  { fact, holds, other }: NumberTest,
  { fact: laneOf, memory }: BlockScope,
  mask: Uint8Array,
): BlockTest {
  const left = laneOf(fact);
  const right = typeof other === 'string' ? laneOf(other) : memory.constant(other);
  const [less, equal, greater] = TRUTHS[holds];
  const { overflow } = memory;
  return (size) => {
    for (let at = 0; at < size; at++) {
      const x = (left.n[at] as number) * (right.d[at] as number);
      const y = (right.n[at] as number) * (left.d[at] as number);
      if (!(x < SAFE_LIMIT && x > -SAFE_LIMIT && y < SAFE_LIMIT && y > -SAFE_LIMIT)) overflow[at] = 1;
      mask[at] = x < y ? less : x > y ? greater : equal;
    }
    return mask;
  };
}
