// What is known against the packages that people run, from the advisories of the registry that npm installs from. It fails on grave ones. Where the registry does
// not say, nothing was checked: it ends with 3, which is neither passed nor failed. A folder may be named: the root of another workspace.
import { execFileSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askRegistry, isGrave } from './supply-chain/ask-registry.ts';
import { readTree } from './supply-chain/read-tree.ts';

const SKIPPED = 3;
const root = resolve(process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url))));
const packages = readTree(root).filter(({ isProduction }) => isProduction);
const answer = await askRegistry(registry(), packages);
if (answer.kind === 'silent') {
  console.log(`SKIPPED: ${answer.reason}; ${packages.length} packages were not checked`);
  process.exitCode = SKIPPED;
} else {
  const { advisories } = answer;
  for (const { name, severity, title, url } of advisories) {
    const ways = packages.filter((one) => one.name === name).map(({ way }) => way.join(' > '));
    console.log(`${severity}: ${name}: ${title} (${url}); it came in by ${ways.join(', and by ')}`);
  }
  const grave = advisories.filter(isGrave).length;
  console.log(`${packages.length} packages, ${advisories.length} advisories, ${grave} of them high or critical`);
  process.exitCode = grave > 0 ? 1 : 0;
}

/** As npm is set up here. */
function registry(): string {
  const given = process.env['npm_config_registry'];
  return (
    given ??
    execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8', shell: process.platform === 'win32' }).trim()
  );
}
