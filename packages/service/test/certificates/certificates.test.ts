import { readFile } from 'node:fs/promises';
import { loadRuleSet, nodeSha256, openCatalog } from '@plumbline/catalog';
import {
  type Certificate,
  canonicalJson,
  documentHash,
  Rational,
  type RuleSet,
  validateCertificate,
} from '@plumbline/core';
import { compileRuleSet, score, totalWithGiven } from '@plumbline/engine';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CertificateVerdict,
  makeCertificate,
  readCertificate,
  readCertificateText,
  verifyCertificate,
} from '../../src/index.ts';
import { exampleForm, otherForm } from '../assessments/support/world.ts';

const rules = new URL('../../../../rules', import.meta.url).pathname;
const issuedAt = '2026-03-01T08:00:00.000Z';

let loadBundled: (id: string, version: string) => Promise<RuleSet | null>;
let certificate: Certificate;
beforeAll(async () => {
  const catalog = await openCatalog(rules);
  loadBundled = async (id, version) => (await loadRuleSet(catalog, `${id}@${version}`))?.ruleSet ?? null;
  certificate = await certify(true);
});

async function certify(withForm: boolean, form = exampleForm): Promise<Certificate> {
  const ruleSet = await loadBundled('shanghai-2020', '1.0.0');
  if (ruleSet === null) throw new Error('shanghai-2020 is bundled');
  const scorecard = await score(compileRuleSet(ruleSet), form);
  return makeCertificate({ form, scorecard, issuedAt, withForm });
}

/** With points that a person set on two items, and the total they make. */
async function certifyWithSetPoints(): Promise<Certificate> {
  const ruleSet = await loadBundled('shanghai-2020', '1.0.0');
  if (ruleSet === null) throw new Error('shanghai-2020 is bundled');
  const compiled = compileRuleSet(ruleSet);
  const overrides = [
    // The item after it has another maximum: moved there, the points would stand beside another computed score.
    { indicatorIndex: 3, score: '5.5', reason: '凭证不足' },
    { indicatorIndex: null, score: '9', reason: '支付迟延' },
  ];
  const given = new Map(overrides.map(({ indicatorIndex, score: points }) => [indicatorIndex, Rational.of(points)]));
  const { total, rating } = totalWithGiven(compiled, exampleForm, given);
  return makeCertificate({
    form: exampleForm,
    scorecard: await score(compiled, exampleForm),
    issuedAt,
    withForm: true,
    effective: { overrides, total: total?.toPlain() ?? null, rating: rating?.id ?? null },
  });
}

const check = (one: Certificate) => verifyCertificate(one, { loadRuleSet: loadBundled, sha256: nodeSha256 });

/** With the hash over it made again, as somebody would who forges one. */
function rehashed({ hash: _, ...stated }: Certificate): Certificate {
  return { ...stated, hash: documentHash(stated) };
}

describe('a certificate', () => {
  it('tells the result and what it came from, and fits its contract', async () => {
    expect(certificate).toMatchObject({
      schemaVersion: 1,
      kind: 'score-certificate',
      issuedAt,
      ruleSet: { id: 'shanghai-2020', version: '1.0.0' },
      form: exampleForm,
      total: '99.95',
      rating: 'excellent',
    });
    expect(validateCertificate(certificate)).toEqual([]);
    expect(canonicalJson(await certify(true))).toBe(canonicalJson(certificate));
  });

  it('is not made of a form and the scorecard of another', async () => {
    const ruleSet = await loadBundled('shanghai-2020', '1.0.0');
    if (ruleSet === null) throw new Error('shanghai-2020 is bundled');
    const scorecard = await score(compileRuleSet(ruleSet), otherForm);
    expect(() => makeCertificate({ form: exampleForm, scorecard, issuedAt, withForm: true })).toThrow('another form');
  });

  it('comes back from its text, and is refused with the place of every fault', () => {
    expect(readCertificateText(canonicalJson(certificate))).toEqual({ ok: true, certificate });
    const reading = readCertificateText('{\n"kind": "score-certificate",\n"total": 99.95 }');
    expect(reading.ok ? [] : reading.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'document/number-not-string',
        path: '/total',
        position: { line: 3, column: 10 },
      }),
    );
    expect(readCertificateText(`{"total": "1", ${canonicalJson(certificate).slice(1)}`)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'document/duplicate-key' }],
    });
  });
});

describe('a certificate is', () => {
  it('verified when scoring the form again gives the same', async () => {
    expect(await check(certificate)).toEqual({ verdict: 'verified', differences: [] });
    expect(await check(await certify(true, otherForm))).toEqual({ verdict: 'verified', differences: [] });
  });

  it('verified without its form when somebody has that', async () => {
    const hashOnly = await certify(false);
    expect(hashOnly.form).toBeNull();
    expect((await check(hashOnly)).verdict).toBe('missing-form');
    const sources = { loadRuleSet: loadBundled };
    expect((await verifyCertificate(hashOnly, { ...sources, form: exampleForm })).verdict).toBe('verified');
    expect(await verifyCertificate(hashOnly, { ...sources, form: otherForm })).toMatchObject({
      verdict: 'mismatch',
      differences: [{ path: '/inputHash' }],
    });
  });

  it('without a rule when no rule set of this version is at hand, or one with another hash', async () => {
    const nowhere = { loadRuleSet: async () => null };
    expect(await verifyCertificate(certificate, nowhere)).toMatchObject({
      verdict: 'missing-rule',
      differences: [{ path: '/ruleSet', stated: 'shanghai-2020@1.0.0', found: null }],
    });
    const edited = async (id: string, version: string) => {
      const ruleSet = await loadBundled(id, version);
      return ruleSet && { ...ruleSet, title: { ...ruleSet.title, en: 'Edited' } };
    };
    expect(await verifyCertificate(certificate, { loadRuleSet: edited })).toMatchObject({
      verdict: 'missing-rule',
      differences: [{ path: '/ruleSet/hash', stated: certificate.ruleSet.hash }],
    });
  });

  it('not judged by another version of the engine', async () => {
    expect(await check(rehashed({ ...certificate, engineVersion: '0.9.0' }))).toMatchObject({
      verdict: 'engine-differs',
      differences: [{ path: '/engineVersion', stated: '0.9.0', found: '1.0.0' }],
    });
  });

  it.each<[string, Partial<Certificate>, CertificateVerdict, string]>([
    ['total', { total: '100' }, 'mismatch', '/total'],
    ['rating', { rating: 'good' }, 'mismatch', '/rating'],
    ['scorecard', { scorecardHash: 'a'.repeat(64) }, 'mismatch', '/scorecardHash'],
    ['form', { form: otherForm }, 'mismatch', '/inputHash'],
    ['form and its hash', { form: otherForm, inputHash: documentHash(otherForm) }, 'mismatch', '/total'],
  ])('a mismatch when another %s was put in and every hash over it made again', async (_, change, verdict, path) => {
    const checked = await check(rehashed({ ...certificate, ...change }));
    expect(checked.verdict).toBe(verdict);
    expect(checked.differences.map((one) => one.path)).toContain(path);
  });
});

describe('a certificate with points that people set is', () => {
  let set: Certificate;
  let effective: NonNullable<Certificate['effective']>;
  beforeAll(async () => {
    set = await certifyWithSetPoints();
    if (set.effective === undefined) throw new Error('Points were set');
    effective = set.effective;
  });

  it('verified when both totals come out again', async () => {
    expect([set.total, effective.total]).toEqual(['99.95', '96.5']);
    expect(await check(set)).toEqual({ verdict: 'verified', differences: [] });
  });

  const first = (change: object) => ({
    ...effective,
    overrides: effective.overrides.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
  });
  it.each<[string, () => object, string]>([
    ['total with them', () => ({ ...effective, total: '96.51' }), '/effective/total'],
    ['rating with them', () => ({ ...effective, rating: 'poor' }), '/effective/rating'],
    ['score', () => first({ score: '9.01' }), '/effective/total'],
    ['score beyond the maximum', () => first({ score: '11' }), '/effective/overrides/0/score'],
    ['computed score', () => first({ computed: '9' }), '/effective/overrides/0/computed'],
    ['item', () => first({ index: 99 }), '/effective/overrides/0/index'],
    ['item, one that is there already', () => first({ index: 3 }), '/effective/overrides/1/index'],
  ])('a mismatch when another %s was put in and every hash made again', async (_, forge, path) => {
    const reading = readCertificate(rehashed({ ...set, effective: forge() as typeof effective }));
    if (!reading.ok) throw new Error('It has the shape of one');
    const { verdict, differences } = await check(reading.certificate);
    expect([verdict, differences.map((one) => one.path)]).toEqual(['mismatch', expect.arrayContaining([path])]);
  });

  it('never verified with anything changed in it and every hash made again, but for reasons, which nothing proves', async () => {
    for (const path of places(effective)) {
      for (const how of ['value', 'gone', 'null'] as const) {
        const reading = readCertificate(altered(set, ['effective', ...path], how));
        if (!reading.ok) continue;
        const { verdict } = await check(rehashed(reading.certificate));
        const proved = path.at(-1) !== 'reason' && canonicalJson(reading.certificate) !== canonicalJson(set);
        expect([path, how, verdict]).toEqual([path, how, proved ? expect.not.stringMatching('verified') : 'verified']);
      }
    }
  });
});

/** Every place in a document that holds a value of its own. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, member]) => places(member, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

/** With something else in one place. */
function altered(document: unknown, path: readonly string[], change: 'value' | 'gone' | 'null'): unknown {
  const copy = structuredClone(document);
  const parent = path.slice(0, -1).reduce((value, key) => (value as Record<string, unknown>)[key], copy as unknown);
  const members = parent as Record<string, unknown>;
  const key = path.at(-1) ?? '';
  if (change === 'gone') delete members[key];
  else members[key] = change === 'null' ? null : otherThan(members[key]);
  return copy;
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') return 'something';
  if (/^[0-9a-f]{64}$/.test(value)) return value.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  return /^-?[0-9.]+$/.test(value) ? `1${value}` : `${value}改`;
}

describe('no certificate is verified', () => {
  const anyPlace = fc
    .nat()
    .chain((n) => fc.constantFrom<'value' | 'gone' | 'null'>('value', 'gone', 'null').map((how) => [n, how] as const));

  it('of which anything at all was changed', async () => {
    const all = places(certificate);
    expect(all.length).toBeGreaterThan(100);
    await fc.assert(
      fc.asyncProperty(anyPlace, async ([n, how]) => {
        const forged = altered(certificate, all[n % all.length] ?? [], how);
        fc.pre(canonicalJson(forged) !== canonicalJson(certificate));
        const reading = readCertificate(forged);
        if (reading.ok) expect((await check(reading.certificate)).verdict).not.toBe('verified');
      }),
      { numRuns: 400 },
    );
  });

  it('even with its own hash made again, but for the time it says it was issued at, which nothing proves', async () => {
    const all = places(certificate).filter(([first]) => first !== 'hash');
    await fc.assert(
      fc.asyncProperty(anyPlace, async ([n, how]) => {
        const path = all[n % all.length] ?? [];
        const reading = readCertificate(altered(certificate, path, how));
        if (!reading.ok) return;
        fc.pre(canonicalJson(reading.certificate) !== canonicalJson(certificate));
        const { verdict } = await check(rehashed(reading.certificate));
        if (path[0] === 'issuedAt') expect(verdict).toBe('verified');
        else expect(verdict).not.toBe('verified');
      }),
      { numRuns: 400 },
    );
  });
});

it('the schema that is published is in the repository', async () => {
  const schema = JSON.parse(
    await readFile(new URL('../../../../schemas/certificate/v1.schema.json', import.meta.url), 'utf8'),
  );
  expect(schema.required).toEqual(Object.keys(certificate));
});
