import type { HeadField } from '../labels/head-labels.ts';
import type { SourceCell } from '../source/source-document.ts';
import { plain } from '../text/text-lines.ts';
import { isBlankText, joined } from './cell-text.ts';
import { headFieldOf } from './labels.ts';
import type { Ledger } from './ledger.ts';
import type { PageRow } from './page-rows.ts';

/** A field above or below the tables: its value, and the cells that have it. */
export type Field = { readonly label: SourceCell; readonly text: string; readonly cells: readonly SourceCell[] };

/** Reads fields from rows of labels, each with its value beside it, or behind a colon in its own cell. */
export function readFields(rows: readonly PageRow[], ledger: Ledger): ReadonlyMap<HeadField, Field> {
  const fields = new Map<HeadField, Field>();
  const put = (of: HeadField, field: Field) => {
    if (of === 'other' || field.text === '') return;
    const known = fields.get(of);
    if (!known) fields.set(of, field);
    // The first value of a field stands; forms repeat the name of the unit at their end.
    else if (known.text !== field.text)
      ledger.note('info', 'form/value-left-out', { field: of, text: field.text.slice(0, 40) }, field.cells[0] ?? null);
  };
  for (const { own } of rows) {
    for (let at = 0; at < own.length; at++) {
      const cell = own[at] as SourceCell;
      const within = fieldsWithin(cell);
      if (within.length > 0) {
        ledger.know(cell);
        for (const { of, text } of within) put(of, { label: cell, text, cells: [cell] });
        continue;
      }
      const of = headFieldOf(cell.text);
      if (of === null) continue;
      ledger.know(cell);
      const value = own.slice(at + 1);
      const end = value.findIndex((next) => headFieldOf(next.text) !== null || fieldsWithin(next).length > 0);
      const cells = end < 0 ? value : value.slice(0, end);
      for (const one of cells) ledger.know(one);
      const filled = cells.filter(({ text }) => !isBlankText(text));
      put(of, { label: cell, text: filled.map(({ text }) => joined(text)).join(' '), cells: filled });
    }
  }
  return fields;
}

/** `单位名称：某局` in one cell; several of them where wide gaps hold them apart. */
function fieldsWithin({ text }: SourceCell): { readonly of: HeadField; readonly text: string }[] {
  const pieces = text.trim().split(/[ \u3000]{2,}|\t|\n/);
  const fields = pieces.map((piece) => {
    const found = /^([^:：]{2,20})[:：]\s*(\S[\s\S]*)$/.exec(piece.trim());
    const of = found?.[1] === undefined ? null : headFieldOf(found[1]);
    return of === null || found?.[2] === undefined ? null : { of, text: joined(found[2]) };
  });
  // A value that goes on behind a gap is not cut.
  return fields.flatMap((field) => (fields.includes(null) && pieces.length > 1 ? [] : (field ?? [])));
}

/** The unit of money a form counts in, where it says one and only one. */
export function moneyUnitIn(texts: readonly string[]): '元' | '万元' | null {
  const units = new Set(
    texts.flatMap((text) =>
      [...plain(text).matchAll(/(?:[(（]|单位[:为]?|金额)(万元|元)\)?/g)].map(([, unit]) => unit),
    ),
  );
  if (units.size !== 1) return null;
  return units.has('万元') ? '万元' : '元';
}

/** The fiscal year a form names: `2020年度` in its title, above it or just below. */
export function fiscalYearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const years = new Set(
      [
        ...plain(text)
          .slice(0, 200)
          .matchAll(/(20\d{2})年?度/g),
      ].map(([, year]) => Number(year)),
    );
    const [year] = years;
    if (years.size === 1 && year !== undefined) return year;
    if (years.size > 1) return null;
  }
  return null;
}
