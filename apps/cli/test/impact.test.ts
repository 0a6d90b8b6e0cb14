import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentHash, Rational, type RuleSet, type StudyResult, validateStudyResult } from '@plumbline/core';
import { archiveForms } from '@plumbline/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const FORMS = 'examples/shanghai-2020/forms.json';
const BASE = 'rules/shanghai-2020/1.0.0/rule-set.json';

let folder = '';
/** The bundled version with nine tenths where a target is met. */
let candidate = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'impact-'));
  candidate = join(folder, 'rule-set.json');
  const base = JSON.parse(await readFile(BASE, 'utf8')) as RuleSet;
  const rules = base.rules.map((rule) =>
    rule.phase === 'score' && rule.event.type === 'score' && rule.event.params.method === 'full'
      ? { ...rule, event: { type: 'score' as const, params: { method: 'fixed' as const, share: '0.9' } } }
      : rule,
  );
  await writeFile(candidate, JSON.stringify({ ...base, version: '1.1.0', rules }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const resultOf = (out: string) => JSON.parse(out) as StudyResult;

describe('plumbline impact', () => {
  it('accounts for the change of the two example forms, and prints the document of the study', async () => {
    const { code, out } = await run(['impact', BASE, candidate, '--forms', FORMS, '--format', 'json']);
    const result = resultOf(out);
    expect(validateStudyResult(result)).toEqual([]);
    expect([code, result.simulation, result.population.forms, result.compared]).toEqual([0, true, 2, 2]);
    expect(result.base.sum).toBe(Rational.of('99.95').plus(Rational.of('71.99')).toPlain());
    expect(result.question.candidate.hash).toBe(documentHash(JSON.parse(await readFile(candidate, 'utf8'))));
    expect(result.lowered).toBe(2);
    const points = result.waterfall.bars.map((bar) => Rational.of(bar.points));
    expect(points.reduce((all, one) => all.plus(one), Rational.zero).toPlain()).toBe(result.change.sum);
    expect(result.movers[0]?.assessment).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('gives the same document for the same forms from any files, and for assessments in any order', async () => {
    const forms = [...archiveForms({ seed: 5, forms: 60 })];
    const named = forms.map((form, at) =>
      JSON.stringify({ assessment: `0190a000-0000-7000-8000-${String(at).padStart(12, '0')}`, revision: at + 1, form }),
    );
    const file = async (name: string, lines: readonly string[]) => {
      await writeFile(join(folder, name), `${lines.join('\n')}\n`);
      const { out } = await run(['impact', BASE, candidate, '--forms', join(folder, name), '--format', 'json']);
      return out;
    };
    const first = await file('named.ndjson', named);
    expect(await file('reversed.ndjson', [...named].reverse())).toBe(first);
    const bare = await file(
      'bare.ndjson',
      forms.map((form) => JSON.stringify(form)),
    );
    expect({ ...resultOf(bare), population: null, movers: null }).toEqual({
      ...resultOf(first),
      population: null,
      movers: null,
    });
  });

  it('says in words what changed and why, and compares one version with what was declared', async () => {
    const { out } = await run(['impact', BASE, candidate, '--forms', FORMS, '--lang', 'zh']);
    expect(out).toContain('模拟：shanghai-2020@1.0.0 → shanghai-2020@1.1.0');
    const declared = await run(['impact', 'shanghai-2020', '--base', 'declared', '--forms', FORMS]);
    expect(declared.code).toBe(0);
    expect(declared.out).toContain('Simulation: declared totals → shanghai-2020@1.0.0');
    expect(declared.out).toContain('as a whole');
  });

  it('refuses what it cannot use with exit code 2, and says so', async () => {
    const sides = await run(['impact', BASE, '--forms', FORMS]);
    expect([sides.code, sides.out]).toEqual([2, '']);
    expect(sides.err).toContain('--base declared');
    const broken = join(folder, 'broken.ndjson');
    await writeFile(broken, '{"schemaVersion":1}\nnot json\n');
    const none = await run(['impact', BASE, candidate, '--forms', broken]);
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toContain('broken.ndjson:1');
    expect(none.err).toContain('broken.ndjson:2');
    const missing = await run(['impact', BASE, candidate, '--forms', join(folder, 'none.ndjson')]);
    expect(missing.code).toBe(2);
  });
});
