import { plain } from '../text/text-lines.ts';
import { FOOT_LABEL, headFieldOf, rowColumnOf } from './labels.ts';
import type { PageRow } from './page-rows.ts';

/** The rows of one form; `title` is the row with its title, null where the form has none. */
export type FormRows = { readonly title: PageRow | null; readonly rows: readonly PageRow[] };

/**
 * Cuts rows into forms. A form starts at its title; where several follow each other without one, at the name of the next project. What
 * stands before the first is no form, nor is what has no table of indicators.
 */
export function findFormRows(rows: readonly PageRow[]): FormRows[] {
  const starts: number[] = [];
  let hasIndicators = false;
  for (const [index, row] of rows.entries()) {
    const start = isTitleRow(row) || (startsProject(row) && (hasIndicators || starts.length === 0));
    if (start && (hasIndicators || starts.length === 0)) {
      starts.push(firstOfHead(rows, index));
      hasIndicators = false;
    }
    hasIndicators ||= isIndicatorHeader(row) || isFootRow(row);
  }
  const first = starts[0] ?? 0;
  // A sheet may begin with its table, or with the year above its title.
  const all = starts.length === 0 ? [0] : first <= LINES_ABOVE ? [0, ...starts.slice(1)] : starts;
  return all.flatMap((start, at): FormRows[] => {
    const own = rows.slice(start, all[at + 1] ?? rows.length);
    if (!own.some(isIndicatorHeader)) return [];
    return [{ title: own.find(isTitleRow) ?? null, rows: own }];
  });
}

/** So many rows above a title may still belong to the form: an annex number, the year. */
const LINES_ABOVE = 3;

/** Rows of one cell above the name of a project are its title, its year and its unit of money. */
function firstOfHead(rows: readonly PageRow[], index: number): number {
  let first = index;
  while (first > 0 && index - first < LINES_ABOVE) {
    const above = rows[first - 1];
    const [cell, ...others] = above?.own ?? [];
    if (!above || !cell || others.length > 0 || !/自评表|年度\)?$|^附[件表]|单位[:]/.test(plain(cell.text))) break;
    first--;
  }
  return first;
}

export function isTitleRow({ own, cells }: PageRow): boolean {
  const [cell, ...others] = own;
  if (!cell || others.length > 0 || cells.length > 1) return false;
  const words = plain(cell.text);
  return words.length <= 80 && /自评(?:情况)?表|自评报告表/.test(words) && !/^(?:注|备注|说明|填表)|[。;]/.test(words);
}

const startsProject = ({ own }: PageRow) => {
  const [cell] = own;
  const field = cell ? headFieldOf(cell.text) : null;
  return field === 'projectName' || field === 'departmentName';
};

/** The header of the indicator table: what says which column has names, and at least two more labels. */
export function isIndicatorHeader({ cells }: PageRow): boolean {
  const columns = new Set(cells.map(({ text }) => rowColumnOf(text)));
  if (!columns.has('name')) return false;
  return NEEDED.filter((column) => columns.has(column)).length >= 2;
}

const NEEDED = ['category', 'group', 'target', 'nature', 'actual', 'maxScore', 'declaredScore'] as const;

const isFootRow = ({ own }: PageRow) => own[0] !== undefined && FOOT_LABEL.test(plain(own[0].text).slice(0, 12));
