import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeSha256, openCatalog } from '@plumbline/catalog';
import { canonicalJson, type StudyMatrixResult, type StudyResult } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { type FilledArchive, fillArchive } from './support/filled-archive.ts';

const FORMS = 60;

let folder = '';
let archive: FilledArchive;
const env = () => ({ PLUMBLINE_DATA: folder });
const file = async (name: string, content: unknown) => {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  return path;
};
/** As the page of a study saves it. */
const questionOf = (result: string) => (JSON.parse(result) as StudyResult).question;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'impact-archive-'));
  archive = await fillArchive(join(folder, 'plumbline.db'), await openCatalog('rules'), FORMS);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('plumbline impact --study --archive', { timeout: 300_000 }, () => {
  it.each(['official', 'declared', 'draft', 'matrix', 'oneYear'] as const)(
    'comes to the bytes that the server keeps: %s',
    async (kind) => {
      const { id, result, hash } = archive.studies[kind];
      expect(result.length).toBeGreaterThan(1000);
      const study = await file('study.json', questionOf(result));
      const byFile = await run(['impact', '--study', study, '--archive', '--format', 'json'], env());
      expect(byFile.out).toBe(result);
      expect(nodeSha256(byFile.out)).toBe(hash);
      const out = join(folder, `${kind}.json`);
      const byName = await run(['impact', '--study', id, '--archive', '--out', out], env());
      expect(byName.err).toContain('byte by byte');
      expect(byName.out).toContain(hash);
      expect(await readFile(out, 'utf8')).toBe(result);
      // What was exported says what it asked, and is compared with what is found now.
      const again = await run(['impact', '--study', out, '--archive', '--format', 'json'], env());
      expect([again.out, again.err]).toEqual([result, byName.err]);
    },
  );

  it('finds a draft as it was when it was studied, though it has gone on since', async () => {
    const { result } = archive.studies.draft;
    const study = await file('drafted.json', questionOf(result));
    await archive.changeDraft();
    expect((await run(['impact', '--study', study, '--archive', '--format', 'json'], env())).out).toBe(result);
  });

  it('takes a rule set that the database does not have from a file, by its hash', async () => {
    const { result } = archive.studies.declared;
    const changed = { ...archive.candidate, version: '7.0.0' };
    const question = {
      ...questionOf(result),
      candidate: { id: changed.id, version: changed.version, hash: nodeSha256(canonicalJson(changed)) },
    };
    const study = await file('unknown-version.json', question);
    const refused = await run(['impact', '--study', study, '--archive'], env());
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toMatch(
      /unknown-version\.json:\d+:\d+ error: .*7\.0\.0.*--rules.*study\/unknown-version at \/candidate/,
    );
    const rules = await file('seven.json', changed);
    const given = await run(['impact', '--study', study, '--archive', '--rules', rules, '--format', 'json'], env());
    expect((JSON.parse(given.out) as StudyResult).question.candidate.version).toBe('7.0.0');
  });

  it('compares versions that nobody made a study of over the whole archive, and prints figures for people', async () => {
    const { code, out } = await run(
      ['impact', 'cn-mof-2020-10', 'cn-mof-2021-101', '--archive', '--lang', 'zh'],
      env(),
    );
    expect(code).toBe(0);
    expect(out).toContain('模拟：cn-mof-2020-10@');
    expect(out).toContain(`${FORMS} 张表`);
    const matrix = await run(['impact', '--study', archive.studies.matrix.id, '--archive'], env());
    const { cells } = JSON.parse(archive.studies.matrix.result) as StudyMatrixResult;
    for (const { year, mean } of cells) expect(matrix.out).toMatch(new RegExp(`${year} .*${mean ?? ''}`));
  });

  it('says why where it finds something else than was found then', async () => {
    const { result } = archive.studies.declared;
    const old = await file('old.json', { ...(JSON.parse(result) as StudyResult), engineVersion: '0.0.1' });
    const engine = await run(['impact', '--study', old, '--archive'], env());
    expect(engine.code).toBe(1);
    expect(engine.err).toContain('engine 0.0.1');
    await archive.changeForm();
    const forms = await run(['impact', '--study', archive.studies.declared.id, '--archive', '--lang', 'zh'], env());
    expect(forms.code).toBe(1);
    expect(forms.err).toContain('自评表指纹不同');
  });

  it('refuses what it cannot answer with exit code 2, its place and what to do', async () => {
    const question = questionOf(archive.studies.declared.result);
    const elsewhere = '01900000-0000-7000-8000-00000000dead';
    const refused = async (said: RegExp, ...args: string[]) => {
      const { code, out, err } = await run(['impact', ...args], env());
      expect([args, code, out]).toEqual([args, 2, '']);
      expect(err).toMatch(said);
    };
    await refused(/study\/unknown\b/, '--study', elsewhere, '--archive');
    const foreign = { ...question, population: { ...question.population, organisations: [elsewhere] } };
    const path = await file('foreign.json', foreign);
    await refused(
      /foreign\.json:\d+:\d+ .*study\/unknown-organisation at \/population\/organisations\/0/,
      '--study',
      path,
      '--archive',
    );
    await refused(/broken\.json:1:\d+/, '--study', await file('broken.json', '{"kind": '), '--archive');
    await refused(/shape\.json/, '--study', await file('shape.json', { kind: 'comparison' }), '--archive');
    await refused(/none\.json/, '--study', join(folder, 'none.json'), '--archive');
    await refused(/leave out versions/, '--study', path);
    await refused(/leave out versions/, 'shanghai-2020', '--study', path, '--archive');
    await refused(/--forms.*--archive/, 'shanghai-2020', '--base', 'declared');
    const nowhere = await run(['impact', '--study', path, '--archive'], { PLUMBLINE_DATA: join(folder, 'nowhere') });
    expect([nowhere.code, nowhere.out]).toEqual([2, '']);
    expect(nowhere.err).toContain('PLUMBLINE_DATA');
    const away = await run(['impact', '--study', path, '--archive'], {
      DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none',
    });
    expect([away.code, away.out]).toEqual([2, '']);
    expect(away.err).toContain('***@127.0.0.1');
    expect(away.err).not.toContain('secret');
  });
});
