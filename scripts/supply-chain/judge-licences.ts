import { declaredLicence, isSatisfied } from './licence-of.ts';
import { idOf, type Package } from './read-tree.ts';

/** Licences that are allowed, each with why. */
export type LicencePolicy = {
  readonly allowed: Readonly<Record<string, string>>;
  /** Only for what nobody is given. */
  readonly development: Readonly<Record<string, string>>;
  /** Packages that do not say rightly what they are under, by name and version. */
  readonly packages: Readonly<Record<string, { readonly licence: string; readonly reason: string }>>;
};

/** Every package that is here and is under no licence that is allowed for it, and every entry of the policy about a package that there is not. */
export function judgeLicences(packages: readonly Package[], policy: LicencePolicy): readonly string[] {
  const known = new Set(packages.map(idOf));
  const forNobody = Object.keys(policy.packages)
    .filter((id) => !known.has(id))
    .map((id) => `${id} is spoken of in the list of licences and is not here any more`);
  const refused = packages.filter((one) => one.folder !== null && !isAllowed(one, policy));
  return [...refused.map(refusal), ...forNobody];
}

/** What it is under: as somebody decided who read it, or as it says itself. */
export const licenceOf = (one: Package, { packages }: LicencePolicy): string | null =>
  packages[idOf(one)]?.licence ?? declaredLicence(one);

function isAllowed(one: Package, policy: LicencePolicy): boolean {
  const licence = licenceOf(one, policy);
  const lists = [policy.allowed, ...(one.isProduction ? [] : [policy.development])];
  return licence !== null && isSatisfied(licence, (name) => lists.some((list) => Object.hasOwn(list, name)));
}

function refusal(one: Package): string {
  const licence = declaredLicence(one);
  const use = one.isProduction ? 'for those who run it' : 'for development';
  return `${one.name} ${one.version} ${licence === null ? 'says no licence' : `is under ${licence}, which is not allowed`} ${use}; it came in by ${one.way.join(' > ')}`;
}
