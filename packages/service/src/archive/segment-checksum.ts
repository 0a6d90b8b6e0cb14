import { createHash } from 'node:crypto';
import type { ArchiveSegmentIndex } from '@plumbline/storage';

/** Of everything that is said of a segment; the segment itself is in it by its own hash. */
export function checksumOf(index: Omit<ArchiveSegmentIndex, 'checksum' | 'revision' | 'retiredAt'>): string {
  const { id, fiscalYear, format, formCount, deadCount, packedAt, segmentSha256, organisations, officials } = index;
  const hash = createHash('sha256');
  const said = [id, fiscalYear, format, formCount, deadCount, packedAt, segmentSha256, organisations, officials];
  hash.update(JSON.stringify(said));
  for (const column of [index.dead, index.owners, index.revisions, index.assessmentIds])
    hash.update(`\n${column.length}\n`).update(column);
  return hash.digest('hex');
}
