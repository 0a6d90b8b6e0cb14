import type { ArchiveSegmentIndex } from '@plumbline/storage';
import { hasBit } from './bits.ts';

/** The positions of the forms of a segment that are alive and of one of these organisations. */
export function positionsIn(index: ArchiveSegmentIndex, scope: ReadonlySet<string>): readonly number[] {
  const { formCount, dead, owners } = index;
  const wanted = (JSON.parse(index.organisations) as readonly string[]).map((id) => scope.has(id));
  const found: number[] = [];
  for (let position = 0; position < formCount; position++)
    if (!hasBit(dead, position) && wanted[ownerAt(owners, position)]) found.push(position);
  return found;
}

const ownerAt = (owners: Uint8Array, position: number): number =>
  (owners[2 * position] ?? 0) | ((owners[2 * position + 1] ?? 0) << 8);
