import type { SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, type FactValue, isMeasure, readForm, scorecardOf } from '@plumbline/engine';

/** Whose cases are wanted: items of one kind, of a group and a way their target goes, or those that one rule decides, over the fact it is computed from. */
export type CaseSubject =
  | { readonly kind: 'execution' }
  | {
      readonly kind: 'indicator';
      readonly category: string | null;
      readonly group: string | null;
      readonly comparator: '>=' | '<=' | '=';
    }
  | { readonly kind: 'rule'; readonly id: string; readonly fact: string };

/** A real item: the fact of the picture, and the share of its points it gets. What is drawn may be a double; what is decided never is. */
export type CaseDot = { readonly x: number; readonly share: number; readonly position: number; readonly name: string };

const DIRECTIONS = {
  '>=': ['atLeast', 'moreThan'],
  '<=': ['atMost', 'lessThan'],
  '=': ['equal'],
} as const;

/** The items of a form that belong into a picture, scored under the rule set of the picture. */
export function dotsOfForm(
  compiled: CompiledRuleSet,
  form: SelfEvaluation,
  position: number,
  subject: CaseSubject,
): CaseDot[] {
  const { items } = scorecardOf(compiled, form);
  const read = readForm(form, compiled).items;
  return items.flatMap((item, at): CaseDot[] => {
    const facts = read[at]?.facts;
    if (!facts || item.exact === null || item.maxScore === null || Number(item.maxScore) === 0) return [];
    const fact = factOf(subject, item, facts);
    const value = fact === null ? null : facts[fact];
    if (!isMeasure(value)) return [];
    return [
      {
        x: Number(value.value.toPlain()),
        share: Number(item.exact) / Number(item.maxScore),
        position,
        name: item.name,
      },
    ];
  });
}

type Item = ReturnType<typeof scorecardOf>['items'][number];

/** The fact that the picture is over; null for an item that is not its. */
function factOf(subject: CaseSubject, item: Item, facts: Readonly<Record<string, FactValue>>): string | null {
  if (subject.kind === 'rule') return item.rule === subject.id ? subject.fact : null;
  if (subject.kind !== item.item) return null;
  if (subject.kind === 'execution') return 'executionRate';
  const isIts = item.category === subject.category && (subject.group === null || item.group === subject.group);
  const directions: readonly FactValue[] = DIRECTIONS[subject.comparator];
  return isIts && directions.includes(facts['comparator'] ?? null) ? 'ratio' : null;
}

/** Cases that stand at one place of the picture, which would cover each other. */
export type Heap = CaseDot & { readonly count: number };

/** Puts together what is closer than two dots can be told apart: a four-hundredth of the way, a hundredth of the points. */
export function heapsOf(
  dots: readonly CaseDot[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Heap[] {
  const heaps = new Map<string, Heap>();
  for (const dot of dots) {
    if (dot.x < from || dot.x > to) continue;
    const key = `${Math.round(((dot.x - from) / (to - from)) * 400)} ${Math.round(dot.share * 100)}`;
    const heap = heaps.get(key);
    heaps.set(key, { ...(heap ?? dot), count: (heap?.count ?? 0) + 1 });
  }
  return [...heaps.values()].sort((a, b) => b.count - a.count);
}

/** Cases close to a line, on either side of it. */
export type Bunching = { readonly line: number; readonly above: number; readonly below: number };

/** So far from a line, as a share of it, a case still is close. */
const CLOSE = 0.05;

/** How many cases lie just above a line and how many just below: where a line decides, people stop at it. */
export function bunchingAt(dots: readonly CaseDot[], line: number): Bunching {
  const reach = Math.abs(line) * CLOSE;
  let [above, below] = [0, 0];
  for (const { x } of dots) {
    if (x >= line && x < line + reach) above++;
    else if (x < line && x >= line - reach) below++;
  }
  return { line, above, below };
}
