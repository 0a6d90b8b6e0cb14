import { type Origins, type SourceView, sourceAround } from '@plumbline/documents/upload';
import type { Actor } from '../actor.ts';
import { NotFoundError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { type FormTarget, openForm } from './find-import.ts';

/** The cells and lines of the file in which a form stands, and what is around them. Throws where they are gone. */
export async function getImportSource(
  { store, evidence }: ServiceContext,
  actor: Actor,
  target: FormTarget,
): Promise<SourceView> {
  const { reading } = await openForm(store, actor, target);
  if (reading.sourceSha256 === null) throw new NotFoundError('source', `${target.id}/${target.number}`);
  const bytes = await evidence.get(reading.sourceSha256);
  if (bytes === null) throw new Error(`The source of form ${target.number} of import ${target.id} is gone`);
  const source: SourceView = JSON.parse(new TextDecoder().decode(bytes));
  const origins: Origins = JSON.parse(reading.origins);
  return sourceAround(source, new Set(Object.values(origins).map(({ cell }) => cell)));
}
