/** Yields numbers in [0, 1), always the same ones from the same keys. */
export type Random = () => number;

/**
 * A small fast counter (sfc32) keyed by three numbers. It uses integer arithmetic and products of doubles only, never
 * `Math.exp` or `Math.log`, whose last digit differs between engines: the same keys must give the same bytes everywhere.
 *
 * @example randomSource(7, 3, 0)() === randomSource(7, 3, 0)() // true
 */
export function randomSource(seed: number, first: number, second: number): Random {
  let a = seed | 0;
  let b = first | 0;
  let c = second | 0;
  let counter = (1 + Math.floor(seed / TWO_TO_32)) | 0;
  return warmedUp(() => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / TWO_TO_32;
  });
}

function warmedUp(random: Random): Random {
  for (let round = 0; round < WARM_UP; round += 1) random();
  return random;
}

const TWO_TO_32 = 2 ** 32;
/** After so many rounds keys that differ in one bit have nothing in common any more. */
const WARM_UP = 12;

/** True in `share` of all calls. */
export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** A whole number from `low` to `high`, both included. */
export function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Like {@link integer}, but most numbers are near `low`: a few large, many small, as in real archives. */
export function skewed(random: Random, low: number, high: number): number {
  const share = random();
  return low + Math.floor(share * share * share * (high - low + 1));
}

export type NonEmpty<T> = readonly [T, ...T[]];

/** One of the items, each as likely as the others. */
export function pick<T extends {}>(random: Random, items: NonEmpty<T>): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** Each item as often as its whole-number weight says, so that {@link pick} is a weighted choice in one step. */
export function weighted<T extends {}>(...choices: NonEmpty<readonly [item: T, weight: number]>): NonEmpty<T> {
  const [first] = choices;
  const all = choices.flatMap(([item, weight]) => Array.from({ length: weight }, () => item));
  return [first[0], ...all.slice(1)];
}

/** The words of a line, for tables that are easier to read as text. */
export function words(line: string): NonEmpty<string> {
  const [first = '', ...rest] = line.split(' ');
  return [first, ...rest];
}
