import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Certificate, canonicalJson, documentHash, validateCertificate } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const EXAMPLES = fileURLToPath(new URL('../../../examples/shanghai-2020/forms.json', import.meta.url));
const RULES = fileURLToPath(new URL('../../../rules/shanghai-2020/1.0.0/rule-set.json', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certify-'));
});
afterAll(() => rm(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

async function put(name: string, document: unknown): Promise<string> {
  await writeFile(at(name), typeof document === 'string' ? document : JSON.stringify(document));
  return at(name);
}

async function oneForm(name: string): Promise<string> {
  const [form] = JSON.parse(await readFile(EXAMPLES, 'utf8'));
  return put(name, form);
}

async function certified(name: string, ...args: string[]): Promise<Certificate> {
  const out = at(`${name}.json`);
  const { code, err } = await run([
    'certify',
    await oneForm('form.json'),
    '--rules',
    'shanghai-2020@1.0.0',
    '--out',
    out,
    ...args,
  ]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(await readFile(out, 'utf8'));
}

const rehashed = ({ hash: _, ...stated }: Certificate) => ({ ...stated, hash: documentHash(stated) });

describe('plumbline certify', () => {
  it('writes a certificate as canonical JSON, with the time of the day', async () => {
    const certificate = await certified('canonical');
    expect(validateCertificate(certificate)).toEqual([]);
    expect(certificate).toMatchObject({ total: '99.95', issuedAt: '2026-03-01T08:00:00.000Z' });
    expect(await readFile(at('canonical.json'), 'utf8')).toBe(`${canonicalJson(certificate)}\n`);
  });

  it('writes a list where the file holds several forms', async () => {
    const { code, out } = await run(['certify', EXAMPLES, '--rules', 'shanghai-2020', '--out', at('list.json')]);
    expect([code, JSON.parse(await readFile(at('list.json'), 'utf8')).length]).toEqual([0, 2]);
    expect(out).toContain('71.99 points under shanghai-2020@1.0.0');
    expect((await run(['verify', at('list.json')])).code).toBe(0);
  });

  it('writes nothing over a file, and nothing of a file it cannot read', async () => {
    await certified('kept');
    const again = ['certify', EXAMPLES, '--rules', 'shanghai-2020', '--out'];
    expect(await run([...again, at('kept.json')])).toMatchObject({ code: 2, out: '' });
    expect((await run([...again, at('kept.json'), '--force'])).code).toBe(0);
    const broken = await put('broken.json', '[{');
    const { code, err } = await run(['certify', broken, '--rules', 'shanghai-2020', '--out', at('none.json')]);
    expect([code, err.includes('broken.json')]).toEqual([2, true]);
    await expect(readFile(at('none.json'))).rejects.toThrow();
  });
});

describe('plumbline verify', () => {
  it('ends with 0 for a certificate that holds, and says what that does not prove', async () => {
    await certified('good');
    const { code, out } = await run(['verify', at('good.json')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^verified: .*99\.95 points/);
    expect(out).toContain('a hash is no signature');
    const { out: json } = await run(['verify', at('good.json'), '--format', 'json']);
    expect(JSON.parse(json)).toMatchObject({ certificates: [{ verdict: 'verified', differences: [] }] });
  });

  it('ends with 1 and names what differs where the total was changed', async () => {
    const certificate = await certified('total');
    const { code, out } = await run(['verify', await put('forged.json', { ...certificate, total: '100' })]);
    expect(code).toBe(1);
    expect(out).toMatch(/^mismatch: /);
    expect(out).toContain('/total: stated 100, found 99.95');
  });

  it('ends with 1 where it lacks what it takes, and goes on with what is named', async () => {
    const certificate = await certified('bare', '--no-form');
    expect(certificate.form).toBeNull();
    const bare = await run(['verify', at('bare.json')]);
    expect([bare.code, bare.out.startsWith('missing form')]).toEqual([1, true]);
    expect((await run(['verify', at('bare.json'), '--form', at('form.json')])).code).toBe(0);
    expect((await run(['verify', at('bare.json'), '--form', EXAMPLES])).code).toBe(2);
    const own = { ...(await certified('own')), ruleSet: { ...certificate.ruleSet, version: '9.0.0' } };
    const missing = await run(['verify', await put('own-rule.json', rehashed(own))]);
    expect([missing.code, missing.out.startsWith('missing rule')]).toEqual([1, true]);
    expect((await run(['verify', at('own.json'), '--rules', RULES])).code).toBe(0);
    const older = rehashed({ ...(await certified('older')), engineVersion: '0.1.0' });
    const engine = await run(['verify', await put('older-engine.json', older)]);
    expect([engine.code, engine.out.startsWith('engine differs')]).toEqual([1, true]);
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['no JSON', '{"kind": ', 'syntax'],
    ['a form', '{"schemaVersion": 1, "fiscalYear": 2020}', 'missing-member'],
    ['an empty list', '[]', 'cannot be used'],
    ['a list with something else in it', '[{"kind": "other"}]', 'at /0'],
  ])('ends with 2 for %s', async (_, text, said) => {
    const { code, out, err } = await run(['verify', await put('other.json', text)]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('ends with 2 for a file that is not there', async () => {
    expect(await run(['verify', at('nowhere.json')])).toMatchObject({ code: 2, out: '' });
    expect(await run(['verify', folder])).toMatchObject({ code: 2, out: '' });
  });
});

describe('plumbline verify, of a journal', () => {
  /** Two entries, their chain worked out by the rule that the format states: the hash of everything else in the entry. */
  const entry = (sequence: number, previousHash: string) => {
    const link = {
      sequence,
      at: '2026-03-01T08:00:00.000Z',
      actorId: null,
      action: 'version.loaded',
      subjectType: 'rule-set-version',
      subjectId: `sample@1.0.${sequence}`,
      organisationId: null,
      details: '{}',
      previousHash,
    };
    return { ...link, hash: documentHash(link) };
  };
  const first = entry(1, '0'.repeat(64));
  const second = entry(2, first.hash);
  const lines = (...list: object[]) => list.map((one) => `${JSON.stringify(one)}\n`).join('');

  it('ends with 0 while the chain holds, as lines, as a list, and from standard input', async () => {
    const { code, out } = await run(['verify', await put('journal.jsonl', lines(first, second))]);
    expect([code, out.includes(`2 entries, the last hash is ${second.hash}`)]).toEqual([0, true]);
    expect((await run(['verify', await put('journal.json', [first, second])])).code).toBe(0);
    expect((await run(['verify', '-'], {}, false, lines(first))).code).toBe(0);
  });

  it('ends with 1 and names the first broken link', async () => {
    const forged = await put('forged.jsonl', lines(first, { ...second, subjectId: 'sample@9.9.9' }));
    const { code, out } = await run(['verify', forged]);
    expect([code, out.includes('broken at entry 2: its content is not what its hash says')]).toEqual([1, true]);
    const { out: json } = await run(['verify', forged, '--format', 'json']);
    expect(JSON.parse(json)).toMatchObject({ ok: false, broken: { sequence: 2, reason: 'hash' } });
  });

  it('ends with 2 for lines that are no entries', async () => {
    const { code, err } = await run(['verify', await put('half.jsonl', `${lines(first)}{"sequence": 2`)]);
    expect([code, err.includes('half.jsonl:2:')]).toEqual([2, true]);
  });
});
