import type { SelfEvaluation } from '@plumbline/core';
import { type FormTitle, formTitle, type Segment, unpackForm } from '@plumbline/whatif';
import type { ArchiveYear } from './read-year.ts';

/** Past forms of several years, one after another. */
export type PastForms = {
  readonly segments: readonly Segment[];
  readonly count: number;
  readonly assessmentIds: readonly string[];
  readonly form: (position: number) => SelfEvaluation;
  readonly title: (position: number) => FormTitle;
};

/** Years in a row: segments are numbered through, so that a position says which form is meant. */
export function joinYears(years: readonly ArchiveYear[]): PastForms {
  let first = 0;
  const segments: Segment[] = [];
  for (const year of years)
    for (const segment of year.segments) {
      segments.push({ ...segment, firstForm: first });
      first += segment.formCount;
    }
  const place = (position: number): [Segment, number] => {
    const segment = segments.findLast(({ firstForm }) => firstForm <= position);
    if (!segment) throw new RangeError(`No form ${position}`);
    return [segment, position - segment.firstForm];
  };
  return {
    segments,
    count: first,
    assessmentIds: years.flatMap(({ assessmentIds }) => assessmentIds),
    form: (position) => unpackForm(...place(position)),
    title: (position) => formTitle(...place(position)),
  };
}
