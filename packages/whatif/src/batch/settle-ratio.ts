import { Rational } from '@plumbline/core';
import { holdsFor, type ItemPlan, type NumberTest, settlePlan } from '@plumbline/engine';
import type { LineShape } from '../columns/line-shape.ts';

type Order = -1 | 0 | 1;

const settled = new WeakMap<ItemPlan, Map<Order, ItemPlan>>();

/**
 * A plan for rows of which their shape says whether the actual reaches the target: that is how their ratio stands to 1, and mostly
 * decides how it stands to what rules hold it against. Most rows reach their targets to the digit.
 */
export function settleRatio(plan: ItemPlan, shape: LineShape): ItemPlan {
  const toOne = orderToOne(shape);
  if (toOne === null) return plan;
  const known = settled.get(plan) ?? new Map<Order, ItemPlan>();
  settled.set(plan, known);
  const before =
    known.get(toOne) ?? settlePlan(plan, (residual) => (residual.kind === 'test' ? truthOf(residual, toOne) : null));
  known.set(toOne, before);
  return before;
}

/** How the ratio of rows stands to 1; null where their shape does not tell. */
export function orderToOne({ orders, actual, targetSign }: LineShape): Order | null {
  const [order] = orders;
  return order === undefined || actual !== 'quantity' || targetSign !== 1 ? null : (Math.sign(order) as Order);
}

/** What comes of a test of a ratio that is less than, equal to or more than 1; null where that does not tell. */
function truthOf({ fact, holds, other }: NumberTest, toOne: Order): boolean | null {
  if (fact !== 'ratio' || typeof other === 'string') return null;
  // How 1 stands to the other number: the ratio stands so too, unless it lies on the other side of 1.
  const oneToOther = Rational.one.compare(other);
  const order = toOne === 0 ? oneToOther : oneToOther === 0 || oneToOther === toOne ? toOne : null;
  return order === null ? null : holdsFor(holds, order);
}
