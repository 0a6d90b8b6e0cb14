// A published version of a rule set is never edited again: its hash stands in rules/published.json from the day it is
// released. `--record` adds versions that are not there yet; it never changes one that is.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCatalog } from '@plumbline/catalog';
import { documentHash } from '@plumbline/core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ledger = join(root, 'rules/published.json');
const recorded = JSON.parse(await readFile(ledger, 'utf8')) as Record<string, string>;
const catalog = await openCatalog(join(root, 'rules'));
const found = new Map<string, string>();
for (const { id, version, path } of catalog.entries) {
  found.set(`${id}@${version}`, documentHash(JSON.parse(await readFile(path, 'utf8'))));
}

const changed = Object.entries(recorded)
  .filter(([name, hash]) => found.get(name) !== hash)
  .map(([name]) => name);
const missing = [...found.keys()].filter((name) => !Object.hasOwn(recorded, name));
if (changed.length > 0) {
  console.error(
    `Published rule sets have changed or are gone: ${changed.join(', ')}. Restore them, and make the change in a new version.`,
  );
  process.exitCode = 1;
} else if (missing.length > 0 && process.argv.includes('--record')) {
  const all = Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(ledger, `${JSON.stringify(all, null, 2)}\n`);
  console.log(`Recorded: ${missing.join(', ')}`);
} else if (missing.length > 0) {
  console.error(`Not recorded as published: ${missing.join(', ')}. Run \`npm run publish-rules\` when they are final.`);
  process.exitCode = 1;
} else {
  console.log(`${found.size} published rule sets are unchanged.`);
}
