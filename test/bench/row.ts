/** One measured figure. `ratio` is how many times `ratioTo` it is, of two figures of one run. */
export type BenchRow = {
  readonly suite: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratioTo: string | null;
  readonly ratio: number | null;
};

/** Rows as a table for people. */
export function printRows(rows: readonly BenchRow[]): string {
  return rows
    .map(({ suite, name, value, unit, ratioTo, ratio }) => {
      const figure = `${value.toPrecision(4)} ${unit}`.padStart(22);
      const beside = ratio === null ? '' : `${ratio.toPrecision(4)} x ${ratioTo}`;
      return `${suite.padEnd(12)} ${name.padEnd(44)} ${figure}   ${beside}`.trimEnd();
    })
    .join('\n');
}
