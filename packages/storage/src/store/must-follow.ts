/** Revisions are counted without a gap; a caller that does otherwise is wrong. */
export function mustFollow(revision: number, basedOn: number): void {
  if (revision !== basedOn + 1) throw new Error(`Behind revision ${basedOn} comes ${basedOn + 1}, not ${revision}`);
}
