// Writes the JSON Schemas of the documents from the contracts in packages/core; `--check` only compares and fails on drift.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from './schema-files.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');
const drifted: string[] = [];
for (const [path, text] of schemaFiles()) {
  const file = join(root, path);
  if ((await readFile(file, 'utf8').catch(() => null)) === text) continue;
  drifted.push(relative(root, file));
  if (check) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
if (check && drifted.length > 0) {
  console.error(`These schemas differ from the contracts; run \`npm run schemas\`:\n${drifted.join('\n')}`);
  process.exitCode = 1;
} else {
  console.log(drifted.length === 0 ? 'The schemas match the contracts.' : `Written: ${drifted.join(', ')}`);
}
