// Writes the reference of the rule language from the contracts, the vocabulary and the bundled rule sets; `--check` only compares.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { referenceFiles } from './reference/reference-files.ts';

const check = process.argv.includes('--check');
const drifted: string[] = [];
for (const [path, text] of await referenceFiles()) {
  if ((await readFile(path, 'utf8').catch(() => null)) === text) continue;
  drifted.push(path);
  if (check) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
if (check && drifted.length > 0) {
  console.error(`These are not what the program says; run \`npm run reference\`:\n${drifted.join('\n')}`);
  process.exitCode = 1;
} else {
  console.log(drifted.length === 0 ? 'The reference is what the program says.' : `Written: ${drifted.join(', ')}`);
}
