import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { findImport } from './find-import.ts';
import { type ImportView, importViews } from './import-view.ts';

/** An import with what became of each of its forms. */
export async function getImport(
  { store }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<ImportView> {
  const [view] = await importViews(store, [await findImport(store, actor, id)]);
  if (view === undefined) throw new Error('An import without its view');
  return view;
}
