/**
 * Every way to cut a run of digits into `count` numbers as a form prints them: `7718` in three is 7, 7, 18, or 7, 71, 8, or 77, 1, 8.
 * No number has a needless zero in front; decimals end with a zero only where all are printed with as many places.
 *
 * @example cutNumbers('7.57.5', 2) // [['7.5', '7.5']]
 */
export function cutNumbers(digits: string, count: number): string[][] {
  if (count < 1 || digits.length < count || digits.length > LONGEST) return [];
  const cuts: string[][] = [];
  collect(digits, count, [], cuts);
  return cuts.length > MOST ? [] : cuts;
}

/** Six figures of five digits run together are longer than most rows. */
const LONGEST = 40;
/** So many ways are as good as none. */
const MOST = 1000;

function collect(digits: string, count: number, before: readonly string[], cuts: string[][]): void {
  if (count === 1) {
    if (NUMBER.test(digits)) cuts.push([...before, digits]);
    return;
  }
  for (let end = 1; end <= digits.length - count + 1 && cuts.length <= MOST; end++) {
    const first = digits.slice(0, end);
    if (NUMBER.test(first)) collect(digits.slice(end), count - 1, [...before, first], cuts);
  }
}

/** Up to two places may end with a zero, 8.0 and 12.50; 0.410 is no figure a form would print. */
const NUMBER = /^(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,11})(?:\.(?:\d{1,2}|\d{2,5}[1-9]))?$/;
