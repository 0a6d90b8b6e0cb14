import { type Store, VersionConflictError } from '@plumbline/storage';
import { aliveIn } from './places.ts';

/** Retires a segment and notes its forms, so that they are packed again from what was filed. Nothing is done where another process came first. */
export async function repack(store: Store, segmentId: string, at: string): Promise<void> {
  try {
    await store.transaction(async ({ archive }) => {
      const index = await archive.index(segmentId);
      if (index === null || index.retiredAt !== null) return;
      await archive.retire(segmentId, index.revision, at);
      await archive.note([...aliveIn(index)]);
    });
  } catch (error) {
    if (!(error instanceof VersionConflictError)) throw error;
  }
}
