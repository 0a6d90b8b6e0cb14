import type { RuleSet } from '@plumbline/core';
import { type FactValue, INPUT_PREFIX, isMeasure, type Placement, place } from '@plumbline/engine';
import type { LineShape, NumberedShape } from '../columns/line-shape.ts';
import { type OwnFacts, ownFacts } from './own-facts.ts';
import { orderToOne } from './settle-ratio.ts';

/** A shape in a place of a framework, and the facts that are the same for all its rows there. */
export type PlacedShape = { readonly shape: LineShape; readonly placement: Placement; readonly own: OwnFacts };

export const placedIn = (shape: LineShape, placement: Placement, { readings }: RuleSet): PlacedShape => ({
  shape,
  placement,
  own: ownFacts(shape, placement, readings),
});

/**
 * Shapes that are alike to whoever asks for certain facts only, where their labels and codes place them: of the thousands of shapes of an archive there
 * are a few hundred such families, and what a rule set makes of one of a family holds for all of it.
 */
export type ShapeFamilies = {
  /** The number of the family of a shape, from 0 on. */
  readonly of: (numbered: NumberedShape) => number;
  /** One of the family. */
  readonly one: (family: number) => PlacedShape;
};

/**
 * The families that some facts part. They hang on the framework and the readings of a rule set and on none of its rules: who edits a rule has
 * another rule set at every key, and the families of the one before still hold.
 */
export function shapeFamilies(ruleSet: RuleSet, facts: readonly string[]): ShapeFamilies {
  const key = JSON.stringify([ruleSet.framework, ruleSet.readings, facts]);
  const families = kept.get(key) ?? createFamilies(ruleSet, facts);
  kept.delete(key);
  kept.set(key, families);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return families;
}

/** Those that were asked for last, the newest at the end. */
const kept = new Map<string, ShapeFamilies>();
/** Who compares two versions has two frameworks at most, and a study a few. */
const MOST_KEPT = 4;

function createFamilies(ruleSet: RuleSet, facts: readonly string[]): ShapeFamilies {
  const numbers = new Map<string, number>();
  const ones: PlacedShape[] = [];
  /** By number of the shape. Without holes, whatever number comes first: a list with holes is looked up as a table of texts is. */
  const ofShapes: number[] = [];
  const find = (shape: LineShape): number => {
    const placed = placedIn(shape, place({ ...shape, name: '' }, ruleSet.framework), ruleSet);
    const key = familyKey(placed, facts);
    const number = numbers.get(key) ?? ones.push(placed) - 1;
    numbers.set(key, number);
    return number;
  };
  return {
    of({ shape, number }) {
      while (ofShapes.length <= number) ofShapes.push(UNKNOWN);
      let family = ofShapes[number] as number;
      if (family === UNKNOWN) {
        family = find(shape);
        ofShapes[number] = family;
      }
      return family;
    },
    one: (family) => ones[family] as PlacedShape,
  };
}

const UNKNOWN = -1;

/**
 * All that a rule set that observes these facts can mind in a shape; what stands last may be any text. Whether a target is met is minded by whoever counts
 * the missed targets of a form as well, and no rule of an indicator need ask for it.
 */
function familyKey({ shape, placement, own }: PlacedShape, facts: readonly string[]): string {
  const values = facts.map((fact) => (isWithout(shape, fact) ? null : own[fact])).map(valueKey);
  const minded = [shape.maxScore, shape.first === 'shortfall', own.comparator, orderToOne(shape), own.met];
  return JSON.stringify([...minded, placement.definition?.code, ...values]);
}

/** Of a number, that it is there: what rows have in common is not how much it is. */
function valueKey(value: FactValue | undefined): unknown {
  if (value === undefined) return [];
  return isMeasure(value) ? [value.dimension] : value;
}

/** Most rows answer nothing beyond the form. */
export const isWithout = ({ hasInputs }: LineShape, fact: string): boolean =>
  !hasInputs && fact.startsWith(INPUT_PREFIX);
