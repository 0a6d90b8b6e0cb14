// The launcher behind every `npm run` command. It needs Node and npm only: when the lockfile or Node has changed since
// the last time it installs what the lockfile names, then it hands over. Its own words go to stderr, so that the output
// of a command stays clean.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const typescript = ['--import', join(modules, 'tsx/dist/loader.mjs')];
const bin = (path) => join(modules, path);

const build = [['scripts/build-server.mjs'], [...typescript, 'scripts/build-admin.ts']];
/** Each task: the commands to run in turn; the user's own arguments go to the last. */
const tasks = {
  build,
  start: [...build, ['apps/server/dist/main.mjs']],
  test: [[bin('vitest/vitest.mjs'), 'run']],
  plumbline: [[...typescript, join(root, 'apps/cli/src/main.ts')]],
  verify: [[...typescript, 'scripts/verify.ts']],
  bench: [
    ['scripts/bundle-bench.mjs'],
    ['scripts/build-server.mjs', '--command'],
    ['--expose-gc', bin('.cache/plumbline/bench.mjs')],
  ],
  fuzz: [[...typescript, 'test/fuzz/main.ts']],
  soak: [['scripts/build-server.mjs'], [...typescript, 'test/soak/main.ts']],
  schemas: [[...typescript, 'scripts/emit-schemas.ts']],
  reference: [[...typescript, 'scripts/emit-reference.ts']],
  'scale-out': [[...typescript, 'scripts/scale-out.ts']],
  variables: [[...typescript, 'scripts/list-variables.ts']],
  audit: [[...typescript, 'scripts/audit.ts']],
  licences: [[...typescript, 'scripts/licences.ts']],
  sbom: [[...typescript, 'scripts/sbom.ts']],
  screenshots: [[bin('vitest/vitest.mjs'), 'run', 'test/e2e/newcomer.test.ts']],
  'publish-rules': [[...typescript, 'scripts/check-published-rules.ts', '--record']],
};

const [task = '', ...rest] = process.argv.slice(2);
// A server has pages, which may be older than their sources.
if (task === 'plumbline' && rest[0] === 'serve')
  tasks.plumbline.unshift([...typescript, join(root, 'scripts/build-admin.ts')]);
const commands = tasks[task];
if (!commands) {
  console.error(`run.mjs: no task "${task}"; there are: ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Plumbline needs Node 20.19 or newer; this is ${process.version}. Install it from your system or nodejs.org and try again.`,
  );
  process.exit(2);
}
install();
// Whoever starts it for the first time wants something to try.
if (task === 'start') process.env.PLUMBLINE_DEMO ??= 'true';
if (task === 'screenshots') process.env.README_IMAGES = 'renew';
for (const [index, command] of commands.entries()) {
  const last = index === commands.length - 1;
  const cwd = task === 'plumbline' ? (process.env.INIT_CWD ?? root) : root;
  const { status, signal } = spawnSync(process.execPath, [...command, ...(last ? rest : [])], {
    cwd,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? (signal ? 1 : 0));
}

function install() {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'));
  const wanted = createHash('sha256').update(lock).update(process.version).digest('hex');
  const stamp = join(modules, '.plumbline-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.error(
    `Installing the pinned dependencies with ${packageManager} (once; a minute or two on a cold machine) ...`,
  );
  const { status, error } = spawnSync('npx', ['-y', packageManager, 'install', '--frozen-lockfile'], {
    cwd: root,
    // pnpm's report belongs to stderr: stdout is the command's own.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, CI: 'true', ...nodeHeaders() },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      `The installation failed${error ? `: ${error.message}` : ''}. Check that npm reaches its registry, then run the command again.`,
    );
    process.exit(2);
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * Lets a native addon build against the headers that lie beside this Node, so that nothing is downloaded for it. What npm was told to build against counts
 * unless it is of another Node: an addon that was built for that would not load.
 */
function nodeHeaders() {
  const told = process.env.npm_config_nodedir;
  if (told && headersIn(told) === process.versions.modules) return {};
  const prefix = dirname(dirname(process.execPath));
  return headersIn(prefix) === process.versions.modules ? { npm_config_nodedir: prefix } : {};
}

/** The number that says which addons a Node loads, of the headers in a folder; null where there are none. */
function headersIn(folder) {
  const file = join(folder, 'include/node/node_version.h');
  if (!existsSync(file)) return null;
  return /#define NODE_MODULE_VERSION (\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? null;
}
