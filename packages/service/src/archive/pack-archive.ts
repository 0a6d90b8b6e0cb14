import { type Turns, turns } from '@plumbline/core';
import { SEGMENT_FORMAT } from '@plumbline/whatif';
import { othersTurn } from '../others-turn.ts';
import { type Packing, packChanges } from './pack-changes.ts';
import { repack } from './repack.ts';

/**
 * Packs whatever waits, until nothing does or somebody says to stop; returns how many changes were packed. Several processes may do it at a time: what one
 * has packed the other does not keep.
 */
export function packArchive(context: Packing, goOn: () => boolean = () => true): Promise<number> {
  // In one process one packs at a time: two who take up the same changes do the work twice, for one of them to keep.
  const inTurn = turnsOf.get(context.store) ?? turns();
  turnsOf.set(context.store, inTurn);
  return inTurn(() => packWaiting(context, goOn));
}

const turnsOf = new WeakMap<Packing['store'], Turns>();

async function packWaiting(context: Packing, goOn: () => boolean): Promise<number> {
  await noteOutdated(context);
  let packed = 0;
  while (goOn()) {
    const changes = await packChanges(context);
    if (changes === 0) break;
    packed += changes ?? 0;
    await othersTurn();
  }
  if (packed > 0) await context.store.archive.removeRetired();
  return packed;
}

/** Segments that an earlier version of the program wrote in another format are packed anew, all of their forms. */
async function noteOutdated({ store, now }: Packing): Promise<void> {
  const heads = await store.archive.heads();
  for (const { id } of heads.filter(({ format }) => format !== SEGMENT_FORMAT)) await repack(store, id, now());
}
