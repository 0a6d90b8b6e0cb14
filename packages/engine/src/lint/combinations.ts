/**
 * All ways to take one of each list, or an even spread of them where there are more than `limit`; `complete` says which. They are not made before they are asked for.
 *
 * @example [...combinations([['a', 'b'], [1, 2]], 10).taken] // [['a', 1], ['b', 1], ['a', 2], ['b', 2]]
 */
export function combinations<T>(
  lists: readonly (readonly T[])[],
  limit: number,
): { readonly taken: Iterable<readonly T[]>; readonly complete: boolean } {
  const total = lists.reduce((product, { length }) => product * BigInt(length), 1n);
  const complete = total <= BigInt(limit);
  const count = complete ? Number(total) : limit;
  // An odd stride that shares no factor with the total walks through all residues before repeating.
  const stride = complete ? 1n : coprimeStride(total);
  return { taken: walk(lists, { count, stride, total }), complete };
}

type Walk = { readonly count: number; readonly stride: bigint; readonly total: bigint };

function* walk<T>(lists: readonly (readonly T[])[], { count, stride, total }: Walk): Generator<readonly T[]> {
  for (let index = 0; index < count; index++) {
    let rest = (BigInt(index) * stride) % total;
    yield lists.flatMap((list) => {
      const at = Number(rest % BigInt(list.length));
      rest /= BigInt(list.length);
      return list.slice(at, at + 1);
    });
  }
}

function coprimeStride(total: bigint): bigint {
  let stride = (total * 618n) / 1000n + 1n;
  while (greatestCommonDivisor(stride, total) !== 1n) stride++;
  return stride;
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));
