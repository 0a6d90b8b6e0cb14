import { Rational } from '@plumbline/core';

/**
 * How much each of `players` adds to a value on average over all orders in which they may come (Shapley, 1953): the shares add
 * up to value(all) - value(none) exactly, and hang on no order. `value` is asked for every set of players, given as bits.
 */
export function shapley(players: number, value: (set: number) => Rational): readonly Rational[] {
  const sets = 1 << players;
  const values = Array.from({ length: sets }, (_, set) => value(set));
  const first = values[0] as Rational;
  if (values.every((one) => one.equals(first))) return Array.from({ length: players }, () => Rational.zero);
  const weights = weightsOf(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    const added = Array.from({ length: players }, () => Rational.zero);
    for (let set = 0; set < sets; set++) {
      if (set & bit) continue;
      const gain = (values[set | bit] as Rational).minus(values[set] as Rational);
      if (!gain.isZero()) added[sizeOf(set)] = (added[sizeOf(set)] as Rational).plus(gain);
    }
    return added.reduce((sum, gain, size) => sum.plus(gain.times(weights[size] as Rational)), Rational.zero);
  });
}

/** The share of all orders in which a given set of so many comes before a given player: size! (n - size - 1)! / n! */
function weightsOf(players: number): readonly Rational[] {
  return Array.from({ length: players }, (_, size) =>
    Rational.ratio(factorial(size) * factorial(players - size - 1), factorial(players)),
  );
}

function factorial(number: number): bigint {
  return number <= 1 ? 1n : BigInt(number) * factorial(number - 1);
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}
