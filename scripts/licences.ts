// What everything that is installed is under, against the licences that are allowed (supply-chain/licences.json). It fails on a package under any other and says
// how that came in. A folder may be named: the root of another workspace.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeLicences, licenceOf } from './supply-chain/judge-licences.ts';
import policy from './supply-chain/licences.json' with { type: 'json' };
import { readTree } from './supply-chain/read-tree.ts';

const root = resolve(process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url))));
const packages = readTree(root);
const installed = packages.filter(({ folder }) => folder !== null);
const counts = new Map<string, number>();
for (const one of installed) {
  const licence = licenceOf(one, policy) ?? 'no licence';
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
}
for (const [licence, count] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`${count}\t${licence}`);
const objections = judgeLicences(packages, policy);
for (const objection of objections) console.error(objection);
const elsewhere = packages.length - installed.length;
console.log(
  `${installed.length} packages, ${objections.length} objections; ${elsewhere} for other systems are not here`,
);
process.exitCode = objections.length > 0 ? 1 : 0;
