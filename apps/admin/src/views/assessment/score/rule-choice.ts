type Version = { readonly id: string; readonly version: string };
type Scored = { readonly record: { readonly ruleSetId: string; readonly version: string } };

export type RuleChoice = {
  /** `id@version`, those in force for the year and what the form was scored with. */
  readonly choices: readonly string[];
  readonly chosen: string | null;
  /** Whether nobody said which: several are in force, and one of them is taken for the time being. */
  readonly isGuessed: boolean;
};

/** Which version a form is scored with, and which else it might be. */
export function ruleChoice(
  asked: string | null,
  { official, latest }: { readonly official: Scored | null; readonly latest: Scored | null },
  resolution: { readonly version: Version | null; readonly candidates: readonly Version[] } | null,
): RuleChoice {
  const before = [latest, official].flatMap((scored) =>
    scored ? [`${scored.record.ruleSetId}@${scored.record.version}`] : [],
  );
  const inForce = (resolution?.candidates ?? []).map(nameOf);
  const known = asked ?? before[0] ?? (resolution?.version ? nameOf(resolution.version) : null);
  const chosen = known ?? inForce[0] ?? null;
  const choices = [...new Set([...(chosen === null ? [] : [chosen]), ...before, ...inForce])];
  return { choices, chosen, isGuessed: known === null && chosen !== null };
}

const nameOf = ({ id, version }: Version) => `${id}@${version}`;
