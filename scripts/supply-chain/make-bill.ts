import { type LicencePolicy, licenceOf } from './judge-licences.ts';
import { declaredLicence } from './licence-of.ts';
import { idOf, type Package } from './read-tree.ts';

/** The program that the bill is of. */
export type Product = { readonly name: string; readonly version: string; readonly license: string };

/**
 * A bill of materials, in the form of CycloneDX 1.6: every package that people run, and what each of them wants. It tells of the lockfile and of nothing else, neither
 * of the hour nor of the machine, so that two bills differ where what is delivered does. Licences are those of what is installed.
 */
export function makeBill(product: Product, packages: readonly Package[], policy: LicencePolicy): object {
  const delivered = packages.filter(({ isProduction }) => isProduction);
  const { name, version, license } = product;
  const direct = delivered.filter(({ way }) => way.length === 2).map(refOf);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': name, name, version, licenses: [{ license: { id: license } }] },
    },
    components: delivered.map((one) => component(one, policy)),
    dependencies: [
      { ref: name, dependsOn: direct },
      ...delivered.map((one) => ({ ref: refOf(one), dependsOn: one.dependencies.map(refOfId) })),
    ],
  };
}

function component(one: Package, policy: LicencePolicy): object {
  const { name, version, folder, integrity } = one;
  const scoped = /^(@[^/]+)\/(.+)$/.exec(name);
  return {
    type: 'library',
    'bom-ref': refOf(one),
    ...(scoped ? { group: scoped[1], name: scoped[2] } : { name }),
    version,
    // One for another system is delivered there only.
    scope: folder === null ? 'optional' : 'required',
    ...(integrity === null ? {} : { hashes: [hashOf(integrity)] }),
    ...licences(one, policy),
    purl: refOf(one),
  };
}

function licences(one: Package, policy: LicencePolicy): object {
  const licence = licenceOf(one, policy);
  if (licence === null) return {};
  const acknowledgement = licence === declaredLicence(one) ? 'declared' : 'concluded';
  if (/\s/.test(licence)) return { licenses: [{ expression: licence, acknowledgement }] };
  return { licenses: [{ license: { id: licence, acknowledgement } }] };
}

/** The lockfile has it in base 64, behind the name of its algorithm. */
function hashOf(integrity: string): object {
  const [algorithm = '', hash = ''] = integrity.split('-');
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(hash, 'base64').toString('hex') };
}

const refOf = (one: Package) => refOfId(idOf(one));

/** A package URL: the scope of a name is a part of its path, whose sign is written as such. */
const refOfId = (id: string) => `pkg:npm/${id.replace(/^@/, '%40')}`;
