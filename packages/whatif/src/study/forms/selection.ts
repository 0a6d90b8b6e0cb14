import type { Segment } from '../../columns/segment.ts';
import type { StudyChunk } from '../plan.ts';
import { compareIds, ID_BYTES } from './identifiers.ts';

/** The forms of a segment that a study is about, by their positions, in the order of their identifiers. */
export function selectForms({ include, ids }: StudyChunk, { formCount }: Segment): Uint16Array {
  const positions: number[] = [];
  for (let form = 0; form < formCount; form++)
    if (include === null || ((include[form >> 3] ?? 0) & (1 << (form & 7))) !== 0) positions.push(form);
  // Assessments are mostly packed in the order in which they came to be.
  if (positions.some((form, at) => at > 0 && compareIds(ids, positions[at - 1] as number, ids, form) >= 0))
    positions.sort((a, b) => compareIds(ids, a, ids, b));
  return Uint16Array.from(positions);
}

/** Which assessments these forms are, and in which revision. */
export function formIdentities({ ids, revisions }: StudyChunk, selected: Uint16Array) {
  const own = new Uint8Array(selected.length * ID_BYTES);
  for (const [at, form] of selected.entries())
    own.set(ids.subarray(form * ID_BYTES, (form + 1) * ID_BYTES), at * ID_BYTES);
  return { ids: own, revisions: Uint32Array.from(selected, (form) => revisions[form] as number) };
}

/** 1 for each form and each line that is selected, for those who go through all of them; null where all are. */
export type Mask = { readonly forms: Uint8Array; readonly lines: Uint8Array };

export function maskOf(selected: Uint16Array, { formCount, starts, lines }: Segment): Mask | null {
  if (selected.length === formCount) return null;
  const mask = { forms: new Uint8Array(formCount), lines: new Uint8Array(lines.row.length) };
  for (const form of selected) {
    mask.forms[form] = 1;
    mask.lines.fill(1, starts[form], starts[form + 1]);
  }
  return mask;
}
