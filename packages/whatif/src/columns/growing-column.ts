/** Whole numbers of 32 bits, one after another, while nobody knows how many there will be. */
export type GrowingColumn = {
  readonly length: () => number;
  push(value: number): void;
  at(index: number): number;
  set(index: number, value: number): void;
  /** Takes back what was pushed beyond a length. */
  cut(length: number): void;
  values(): Int32Array;
};

export function createGrowingColumn(): GrowingColumn {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    length: () => length,
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    at: (index) => values[index] as number,
    set(index, value) {
      values[index] = value;
    },
    cut(to) {
      length = to;
    },
    values: () => values.subarray(0, length),
  };
}
