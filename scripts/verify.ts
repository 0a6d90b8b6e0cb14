// Everything but the tests: types, lint, floors, dead code, schemas, published rules. One line a check, and every check runs
// even when an earlier one failed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const script = (name: string, ...args: string[]) => [
  process.execPath,
  '--import',
  join(root, 'node_modules/tsx/dist/loader.mjs'),
  join(root, 'scripts', name),
  ...args,
];
const forms = join(root, '../shared/check-forms.mjs');

/** The checks in order. A null command is skipped, and the name says why. */
const checks: readonly (readonly [name: string, command: readonly string[] | null])[] = [
  ['types', [bin('tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['types of the pure floors, without Node', [bin('tsc'), '--noEmit', '-p', 'tsconfig.pure.json']],
  ['types of the pages', [bin('tsc'), '--noEmit', '-p', 'apps/admin/tsconfig.json']],
  ['lint and format', [bin('biome'), 'check', '.']],
  ['floors', [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'packages', 'apps', 'scripts', 'test']],
  ['dead code', [bin('knip')]],
  ['schemas match the contracts', script('emit-schemas.ts', '--check')],
  ['the reference is what the program says', script('emit-reference.ts', '--check')],
  ['the guide for operators lists the variables of the server', script('list-variables.ts', '--check')],
  ['the pages can be built', script('build-admin.ts')],
  ['the first page is light', script('check-page-size.ts')],
  ['licences are allowed', script('licences.ts')],
  ['a bill of materials can be made', script('sbom.ts', '--check')],
  ['no grave advisories', script('audit.ts')],
  ['published rules unchanged', script('check-published-rules.ts')],
  ['rule sets clean', [process.execPath, join(root, 'scripts/run.mjs'), 'plumbline', 'lint', '--lang', 'en']],
  [
    'golden tests cover every branch',
    [process.execPath, join(root, 'scripts/run.mjs'), 'plumbline', 'test', '--coverage', '--lang', 'en'],
  ],
  [
    existsSync(forms) ? 'practice forms' : 'practice forms (not on this machine)',
    existsSync(forms) ? [process.execPath, forms] : null,
  ],
];

/** What a check ends with that could not look, which is neither passed nor failed; the last line it prints says why. */
const COULD_NOT_LOOK = 3;

let failed = 0;
let skipped = 0;
for (const [name, command] of checks) {
  if (command === null) {
    skipped++;
    console.log(`skipped  ${name}`);
    continue;
  }
  const [program = '', ...args] = command;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status === COULD_NOT_LOOK) {
    skipped++;
    console.log(`skipped  ${name} (${stdout.trimEnd().split('\n').at(-1)})`);
    continue;
  }
  const wrongRow = name === 'practice forms' && !/ 0 wrong,/.test(stdout.trimEnd().split('\n').at(-1) ?? '');
  const ok = status === 0 && !wrongRow;
  if (!ok) failed++;
  console.log(`${ok ? 'passed ' : 'FAILED '}  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok || name === 'practice forms') console.log(`${stdout}${stderr}`.trimEnd().replace(/^/gm, '    '));
}
console.log(`${checks.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
