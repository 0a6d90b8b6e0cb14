import { spawn } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { openCatalog } from '@plumbline/catalog';
import { readFormsInSource } from '@plumbline/documents/read';
import { judgeHere, loadBundledVersions } from '@plumbline/service';
import { openSqliteStore } from '@plumbline/storage';
import { beforeAll, describe, expect, it } from 'vitest';
import { programIsBuilt } from '../program/built.ts';
import { type Block, blocks } from './blocks.ts';
import { evaluatorOf, serve } from './served.ts';

/** Every command that the documents show is run, in a folder with the files they speak of. */
const ROOT = process.cwd();
const shell = blocks().filter(({ kind }) => kind === 'sh');
const byHand = shell.filter(({ marks }) => marks.includes('by-hand'));
const run = shell.filter(({ marks }) => !['by-hand', 'server', 'program'].some((mark) => marks.includes(mark)));
/** What a document does to a server, or to a copy of the program, is one story: its commands are run one after another, in one shell. */
const served = storiesOf(shell.filter(({ marks }) => marks.includes('server')));
const changing = storiesOf(shell.filter(({ marks }) => marks.includes('program')));

function storiesOf(asking: readonly Block[]): Block[] {
  const stories = new Map<string, Block>();
  for (const block of asking) {
    const where = block.where.replace(/:\d+$/, '');
    const before = stories.get(where);
    const output = [before?.output, block.output].filter((text) => text != null).join('');
    stories.set(where, { ...block, where, text: `${before?.text ?? ''}${block.text}`, output });
  }
  return [...stories.values()];
}

/** Where the documents say that a server is. */
const ADDRESS = 'http://localhost:8787';

/** What may stand in a block that is not run, and why. */
const BY_HAND: readonly (readonly [RegExp, string])[] = [
  [/^npm (start|test)\b/, 'the tests are what runs, and test/e2e/newcomer starts it'],
  [/^(npm run (verify|bench|fuzz|audit|licences|sbom|screenshots)|\.ci\/run)\b/, 'CI runs them beside the tests'],
  [
    /^(npm run build|useradd|install -d|sudo)\b/,
    'they change the machine; test/e2e/newcomer builds, and doctor is run below',
  ],
  [/plumbline -- (serve|worker)\b/, 'a server does not end; apps/server/test and apps/cli/test/worker start them'],
  [/^npm run (scale-out|soak)\b/, 'test/scale-out.test.ts and test/soak.test.ts run it'],
  [
    /plumbline -- impact --study\b/,
    'the study is the reader’s; apps/cli/test/impact-archive and test/scale-out run it',
  ],
  [/^(pg_dump|createdb|pg_restore|cp -a data)\b/, 'the tools of PostgreSQL are not in the registry'],
  [/^DATABASE_URL=postgres:/, 'the address is that of the reader'],
];

/** A folder with what the documents speak of, for one block alone. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-docs-'));
  for (const name of ['examples', 'rules']) await cp(name, join(folder, name), { recursive: true });
  for (const name of ['form.xlsx', '自评表.xlsx'])
    await copyFile('examples/shanghai-2020/forms.xlsx', join(folder, name));
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/npm'), NPM);
  await chmod(join(folder, 'bin/npm'), 0o755);
  await makeDatabase(join(folder, 'data'));
  return folder;
}

/**
 * `npm run TASK -- …` as npm does it, only sooner: `plumbline` is the program as it is built, which starts in a fraction of the time; that the launcher
 * starts it is seen by `npm run verify`. Findings are no failure where they are what was asked for.
 */
const NPM = `#!/bin/sh
[ "$1" = run ] || exit 64
shift; task=$1; shift; [ "$1" = -- ] && shift
case "$task" in
  plumbline) "${process.execPath}" "${join(ROOT, 'apps/server/dist/plumbline.mjs')}" "$@" ;;
  *) INIT_CWD=$PWD "${process.execPath}" "${join(ROOT, 'scripts/run.mjs')}" "$task" "$@" ;;
esac
code=$?
case "$1:$code" in review:1|score:1|import:1) exit 0 ;; *) exit $code ;; esac
`;

/** The rules and what reads them, to be changed; all else is what the program has. */
async function makeProgram(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-docs-'));
  for (const name of ['rules', 'scripts', 'apps/cli/src', 'package.json', 'apps/cli/package.json'])
    await cp(name, join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'apps/cli/node_modules']) await symlink(join(ROOT, name), join(folder, name));
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/npm'), NPM_OF_COPY);
  await chmod(join(folder, 'bin/npm'), 0o755);
  return folder;
}

/** Two tasks, without the launcher, which would install what a copy does not have. */
const NPM_OF_COPY = `#!/bin/sh
root=$(dirname "$(dirname "$0")")
task=$2; shift 2; [ "$1" = -- ] && shift
case "$task" in
  plumbline) exec "${process.execPath}" --import "${join(ROOT, 'node_modules/tsx/dist/loader.mjs')}" "$root/apps/cli/src/main.ts" "$@" ;;
  publish-rules) exec "${process.execPath}" --import "${join(ROOT, 'node_modules/tsx/dist/loader.mjs')}" "$root/scripts/check-published-rules.ts" --record ;;
esac
exit 64
`;

async function makeDatabase(data: string): Promise<void> {
  await mkdir(join(data, 'evidence'), { recursive: true });
  const store = await openSqliteStore({ path: join(data, 'plumbline.db') });
  const evidence = { put: async () => {}, get: async () => null };
  const clock = { now: () => '2026-03-01T08:00:00.000Z', newId: () => 'id' };
  await loadBundledVersions(
    { store, ...clock, evidence, readForms: readFormsInSource, judge: judgeHere },
    await openCatalog('rules'),
  );
  await store.close();
}

function runBlock(
  folder: string,
  script: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn('sh', ['-e', '-c', script], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
      PLUMBLINE_DATA: join(folder, 'data'),
      ...variables,
    },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

describe('the commands in the documents', () => {
  beforeAll(programIsBuilt);

  it('are there', () => expect(run.length).toBeGreaterThan(5));

  // Each command is a process that reads the whole program; side by side they wait for each other's files only.
  it.concurrent.each(run)('$where does what it says', { timeout: 300_000 }, async ({ text, output }) => {
    const folder = await makeFolder();
    const { code, out, err } = await runBlock(folder, text);
    await rm(folder, { recursive: true, force: true });
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    for (const line of output?.split('\n') ?? []) expect(out).toContain(line.trim());
  });

  it.concurrent.each(served)('$where does to a server what it says', { timeout: 300_000 }, async ({ text, output }) => {
    const folder = await makeFolder();
    const server = await serve(join(folder, 'data'));
    try {
      const person = text.includes('$NAME') ? await evaluatorOf(server) : { name: '', password: '' };
      const variables = { NAME: person.name, PASSWORD: person.password, ONE_TIME_PASSWORD: server.oneTimePassword };
      const { code, out, err } = await runBlock(folder, text.replaceAll(ADDRESS, server.url), variables);
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
      for (const line of output?.split('\n') ?? []) expect(out).toContain(line.trim());
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it.concurrent.each(changing)(
    '$where does to the program what it says',
    { timeout: 300_000 },
    async ({ text, output }) => {
      const folder = await makeProgram();
      const { code, out, err } = await runBlock(folder, text);
      await rm(folder, { recursive: true, force: true });
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
      for (const line of output?.split('\n') ?? []) expect(out).toContain(line.trim());
    },
  );

  it.each(byHand)('$where is run elsewhere, or by hand for a reason', ({ text }) => {
    const commands = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    expect(commands.filter((line) => !BY_HAND.some(([pattern]) => pattern.test(line)))).toEqual([]);
  });
});
