import type { LocalizedText } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import { WORDS as FORM } from '../words.ts';
import { WORDS } from './words.ts';

const MEMBERS: Readonly<Record<string, LocalizedText>> = {
  project: FORM.project,
  name: FORM.name,
  code: FORM.code,
  supervisingDepartment: FORM.department,
  implementingUnit: FORM.unit,
  moneyUnit: FORM.moneyUnit,
  total: FORM.total,
  sources: WORDS.sources,
  original: FORM.original,
  final: FORM.final,
  expenditure: FORM.expenditure,
  maxScore: FORM.maxScore,
  declaredRate: FORM.rate,
  declaredScore: FORM.declaredScore,
  planned: FORM.planned,
  achieved: FORM.achieved,
  category: FORM.category,
  group: FORM.group,
  target: FORM.target,
  actual: FORM.actual,
  deviationReason: FORM.reason,
  indicators: WORDS.rows,
  declaredTotal: FORM.sum,
  declaredRating: FORM.rating,
};

/** A place in a form, as the paper names it: `线上专场数：实际完成值`. Of a line, its name is there; other members keep theirs. */
export function placeWords(place: readonly string[], say: Say): string {
  const [block, ...rest] = place;
  const named = (member: string) => (Object.hasOwn(MEMBERS, member) ? say(MEMBERS[member] ?? WORDS.row) : member);
  if (block !== 'indicators' && block !== 'budget') return named(rest.at(-1) ?? block ?? '');
  const [line, column] = block === 'budget' && rest[0] === 'sources' ? rest.slice(1) : rest;
  if (line === undefined) return named(rest[0] ?? block);
  const row = block === 'budget' && line === 'total' ? say(FORM.total) : line;
  return say(FORM.cellOf, { row, column: column === undefined ? say(WORDS.row) : named(column) });
}
