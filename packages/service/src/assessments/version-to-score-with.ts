import type { RuleSetVersionRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { NotFoundError } from '../errors.ts';
import { type ResolveVersionInput, resolveVersion } from '../rule-sets/resolve-version.ts';
import type { ServiceContext } from '../service-context.ts';
import { refuse } from './read-form.ts';

/** Which version to score under: one by name, or the one in force for the year of the form, see `resolveVersion`. */
export type VersionChoice =
  | { readonly by: 'name'; readonly ruleSetId: string; readonly version: string }
  | { readonly by: 'year'; readonly ruleSetIds?: readonly string[] }
  | { readonly by: 'date'; readonly knownOn: string; readonly ruleSetIds?: readonly string[] };

/** The version that is meant. Refused where none is, or where several may be and somebody has to say which. */
export async function versionToScoreWith(
  context: ServiceContext,
  actor: Actor,
  choice: VersionChoice,
  fiscalYear: number,
): Promise<RuleSetVersionRecord> {
  const input: ResolveVersionInput = choice.by === 'name' ? choice : { ...choice, fiscalYear };
  const { version, candidates } = await resolveVersion(context, actor, input);
  if (version !== null) return version;
  if (choice.by === 'name') throw new NotFoundError('version', `${choice.ruleSetId}@${choice.version}`);
  const available = candidates.map((one) => `${one.ruleSetId}@${one.version}`).join(', ');
  return refuse('assessment/no-version', '/rules', {
    year: fiscalYear,
    available: available === '' ? null : available,
  });
}
