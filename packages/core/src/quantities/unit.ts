import { Decimal } from '../numbers/decimal.ts';
import { COUNTERS, MEASURES } from './unit-table.ts';

/** A unit as written, with what it amounts to: `公里` is 1000 of the base unit 米 of length. */
export type Unit = {
  readonly written: string;
  readonly base: string;
  readonly dimension: string;
  readonly factor: Decimal;
  /** False for a word that is in no table; it is taken at its word, with a note. */
  readonly known: boolean;
};

/**
 * Reads a unit, alone: one of the table, a rate of several (`元/人·年` is written `元/人/年`), or a short unknown word, which
 * becomes its own dimension. Null when the text cannot be a unit.
 *
 * @example readUnit('公里')?.base // '米'
 * @example readUnit('万元') // null: the 万 belongs to the number
 */
export function readUnit(text: string): Unit | null {
  return text.includes('/') ? rateUnit(text) : (tableUnit(text) ?? unknownUnit(text));
}

/** {@link readUnit} without the unknown words: every part must be in the table. */
export function readKnownUnit(text: string): Unit | null {
  const unit = readUnit(text);
  return unit?.known ? unit : null;
}

function tableUnit(written: string): Unit | null {
  let unit = tableUnits.get(written);
  if (unit === undefined) {
    const entry = TABLE.get(lookupKey(written));
    unit = entry ? { written, base: entry.base, dimension: entry.dimension, factor: entry.factor, known: true } : null;
    if (tableUnits.size >= MOST_SPELLINGS) tableUnits.clear();
    if (written.length <= LONGEST_SPELLING) tableUnits.set(written, unit);
  }
  return unit;
}

/** What was looked up before, units and other words. */
const tableUnits = new Map<string, Unit | null>();
const MOST_SPELLINGS = 5000;
const LONGEST_SPELLING = 16;

/** Up to eight Chinese characters or two to eight letters: `G` and `A级` are more likely a name (5G, 4A级) than a unit. */
function unknownUnit(written: string): Unit | null {
  if (!/^(?:\p{Script=Han}{1,8}|\p{Script=Latin}{2,8})$/u.test(written) || NOT_IN_A_UNIT.test(written)) return null;
  if (DIMENSIONS.has(written)) return null;
  return { written, base: written, dimension: written, factor: ONE, known: false };
}

/** Only the numerator converts: a denominator would have to be divided by, and not every quotient is a decimal. */
function rateUnit(written: string): Unit | null {
  const [over = '', ...under] = written.split('/');
  if (under.length > 2) return null;
  const numerator = tableUnit(over) ?? unknownUnit(over);
  const denominators = under.map((part) => tableUnit(part) ?? unknownUnit(part));
  if (!numerator || denominators.some((part) => part === null)) return null;
  const names = denominators.map((part) => (part ? (FIRST_NAMES.get(lookupKey(part.written)) ?? part.base) : ''));
  const base = [numerator.base, ...names].join('/');
  const known = numerator.known && denominators.every((part) => part?.known);
  return { written, base, dimension: base, factor: numerator.factor, known };
}

const ONE = new Decimal(1);
/** Words that follow a number in a sentence, not in a unit. */
const NOT_IN_A_UNIT =
  /[至到和及或与余多第号版届年月日时无未已均各每其等为是的了全达不前后内外起止约近低高超少几数上下左右]/;

type Entry = { readonly base: string; readonly dimension: string; readonly factor: Decimal };

const DIMENSIONS: ReadonlySet<string> = new Set(MEASURES.map(({ dimension }) => dimension));
/** By name: what the unit is, and the first of its synonyms. */
const TABLE = new Map<string, Entry>();
const FIRST_NAMES = new Map<string, string>();

for (const { dimension, base, units } of MEASURES) {
  for (const [factor, ...names] of units) enter(names, { base, dimension, factor: new Decimal(factor) });
}
for (const names of COUNTERS) enter(names, { base: names[0], dimension: names[0], factor: ONE });

function enter(names: readonly string[], entry: Entry): void {
  for (const name of names) {
    TABLE.set(lookupKey(name), entry);
    FIRST_NAMES.set(lookupKey(name), names[0] ?? name);
  }
}

/** `㎡` and `m²` are `m2`, `KM` is `km`; one letter keeps its case, for `M` is not a metre. */
function lookupKey(name: string): string {
  const folded = name.normalize('NFKC');
  return folded.length > 1 ? folded.toLowerCase() : folded;
}
