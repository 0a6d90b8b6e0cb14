import { pointerSegments } from '@plumbline/core';
import type { Path } from '../../../parts/document/json-edit.ts';

/** The path a JSON pointer means: names and indexes; in a rule set no member of an object is called by a number. */
export const pathOf = (pointer: string): Path =>
  pointerSegments(pointer).map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
