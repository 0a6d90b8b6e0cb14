/** One measured figure. `ratio` is how many times `ratioTo` it is, of two figures of one run. */
export type BenchRow = {
  readonly suite: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratioTo: string | null;
  readonly ratio: number | null;
};

/** Rows from figures by name, each with its ratio to the one called `ratioTo`. */
export function rowsOf(
  suite: string,
  unit: string,
  figures: ReadonlyMap<string, number>,
  ratioTo: string | null,
): BenchRow[] {
  const base = ratioTo === null ? undefined : figures.get(ratioTo);
  return [...figures].map(([name, value]) => ({
    suite,
    name,
    value,
    unit,
    ratioTo: base === undefined ? null : ratioTo,
    ratio: base === undefined ? null : value / base,
  }));
}

/** A figure beside nothing. */
export const row = (suite: string, name: string, value: number, unit: string): BenchRow => ({
  suite,
  name,
  value,
  unit,
  ratioTo: null,
  ratio: null,
});

/** Rows as a table for people. */
export function printRows(rows: readonly BenchRow[]): string {
  return rows
    .map(({ suite, name, value, unit, ratioTo, ratio }) => {
      const figure = `${plain(value)} ${unit}`.padStart(24);
      const beside = ratio === null ? '' : `${plain(ratio)} x ${ratioTo}`;
      return `${suite.padEnd(8)} ${name.padEnd(52)} ${figure}   ${beside}`.trimEnd();
    })
    .join('\n');
}

/** Four digits, never with an exponent. */
export const plain = (value: number) =>
  Number.isInteger(value) || Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(4)));
