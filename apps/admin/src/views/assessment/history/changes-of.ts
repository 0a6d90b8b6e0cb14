type Revision = {
  readonly revision: number;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly changes: readonly { readonly path: string; readonly old: string | null; readonly new: string | null }[];
};

export type CellChange = {
  readonly revision: number;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly old: string | null;
  readonly value: string | null;
};

/** What became of one cell over the revisions of its form, newest first. Lines are known by their positions, as the server keeps them. */
export function changesOf(cell: string, revisions: readonly Revision[]): readonly CellChange[] {
  return revisions
    .flatMap(({ revision, savedBy, savedAt, changes }) => {
      // Of a cell that was saved in one go with what stands around it there is a change of that.
      const found = changes.find(({ path }) => cell === path || cell.startsWith(`${path}/`));
      if (!found) return [];
      const inside = cell.slice(found.path.length).split('/').slice(1);
      const [old, value] = [within(found.old, inside), within(found.new, inside)];
      return old === value ? [] : [{ revision, savedBy, savedAt, old, value }];
    })
    .reverse();
}

function within(text: string | null, members: readonly string[]): string | null {
  let value: unknown = text === null ? null : JSON.parse(text);
  for (const member of members)
    value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[member] : null;
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
