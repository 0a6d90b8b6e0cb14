import { pointer } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import { isHint } from '../lexicon/hint-text.ts';
import { shortText } from '../print/short-text.ts';
import type { Check } from './check.ts';

/** Cells that still hold what the template said to its filler. */
export const hintText: Check = {
  id: 'hint-text',
  codes: ['review/hint-text'],
  find: ({ form: { project, objective }, rows }) => [
    ...checkCell('project', pointer('project', 'name'), project.name),
    ...checkCell('planned', pointer('objective', 'planned'), objective.planned),
    ...checkCell('achieved', pointer('objective', 'achieved'), objective.achieved),
    ...rows.flatMap(({ row, path }) => ROW_CELLS.flatMap((field) => checkCell(field, `${path}/${field}`, row[field]))),
  ],
};

const ROW_CELLS = ['name', 'target', 'actual', 'deviationReason'] as const;

function checkCell(field: string, path: string, text: string | null): readonly Draft[] {
  if (text === null || !isHint(text)) return NOTHING;
  return [
    { code: 'review/hint-text', severity: 'warning', path, numbers: {}, words: { field, text: shortText(text) } },
  ];
}

/** Of the fifty cells of a form hardly one is a hint. */
const NOTHING: readonly Draft[] = [];
