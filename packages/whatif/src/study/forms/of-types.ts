import type { SelfEvaluation } from '@plumbline/core';
import { decodeSegment } from '../../columns/binary.ts';
import { formType } from '../../columns/unpack-form.ts';

/** Those of the forms of a segment that are of these types, a bit each; `include` are the forms that may be among them, null for all. */
export function ofTypes(
  bytes: Uint8Array,
  include: Uint8Array | null,
  types: readonly SelfEvaluation['formType'][],
): Uint8Array {
  const segment = decodeSegment(bytes);
  const chosen = new Uint8Array((segment.formCount + 7) >> 3);
  for (let form = 0; form < segment.formCount; form++) {
    const bit = 1 << (form & 7);
    const isIncluded = include === null || ((include[form >> 3] ?? 0) & bit) !== 0;
    if (isIncluded && types.includes(formType(segment, form))) chosen[form >> 3] = (chosen[form >> 3] ?? 0) | bit;
  }
  return chosen;
}
