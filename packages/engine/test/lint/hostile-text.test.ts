import { type Condition, type Diagnostic, InvalidRuleSetError, type RuleSet, validateRuleSet } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, lintRuleSet, lintRuleSetText } from '../../src/index.ts';
import { executionRules, findingRule, indicatorRules, known, ruleSetWith } from '../support/rule-set.ts';

const print = (document: unknown) => JSON.stringify(document, null, 2);
const short = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code, path }) => `${path} ${code}`);

describe('a document made to exhaust whoever reads it', () => {
  const nested = (levels: number, leaf: string) => `${'{"not":'.repeat(levels)}${leaf}${'}'.repeat(levels)}`;
  const leaf = print(known('met'));
  const withText = (condition: string) =>
    print({ ...ruleSetWith(), conditions: { deep: 'HERE' } }).replace('"HERE"', condition);

  it('of 10,000 nested conditions is one diagnostic, where it becomes too deep', () => {
    const text = withText(nested(10_000, leaf));
    const { ruleSet, diagnostics } = lintRuleSetText(text);
    expect([ruleSet, diagnostics.map(({ code, params }) => [code, params.limit])]).toEqual([
      null,
      [['document/too-deep', 64]],
    ]);
    const { line = 0, column = 0 } = diagnostics[0]?.position ?? {};
    expect(text.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^\{"not"/);
    let document: Condition = known('met');
    for (let level = 0; level < 10_000; level++) document = { not: document };
    expect(short(lintRuleSet({ ...ruleSetWith(), conditions: { deep: document } }).diagnostics)).toEqual([
      ' document/too-deep',
    ]);
  });

  it('of conditions nested deeper than anybody reads is refused at its place', () => {
    expect(short(lintRuleSetText(withText(nested(16, leaf))).diagnostics)).toEqual([
      '/conditions/deep document/too-deep',
      '/conditions/deep rule-set/unused-condition',
    ]);
    expect(short(lintRuleSetText(withText(nested(15, leaf))).diagnostics)).not.toContain(
      '/conditions/deep document/too-deep',
    );
  });

  it('of a few names that stand for billions of conditions is refused, and not written out', () => {
    const names = [...'abcdefgh'];
    const conditions = Object.fromEntries(
      names.map((name, index): [string, Condition] => [
        name,
        index === names.length - 1
          ? known('met')
          : { all: Array.from({ length: 50 }, () => ({ condition: names[index + 1] ?? '' })) },
      ]),
    );
    const user = findingRule('user', { code: 'odd', severity: 'info' }, { conditions: { condition: 'a' } });
    const bomb = ruleSetWith({ conditions, rules: [...executionRules, ...indicatorRules, user] });
    const paths = lintRuleSet(bomb).diagnostics.map(({ path }) => path);
    expect(paths).toEqual([...[...'abcdef'].map((name) => `/conditions/${name}`), '/rules/6/conditions']);
    expect(() => compileRuleSet(bomb)).toThrow(InvalidRuleSetError);
  });

  it('of a long chain of names is refused, and not followed', () => {
    const count = 5000;
    const conditions = Object.fromEntries(
      Array.from({ length: count }, (_, index): [string, Condition] => [
        `n${index}`,
        index === count - 1 ? known('met') : { not: { condition: `n${index + 1}` } },
      ]),
    );
    const user = findingRule('user', { code: 'odd', severity: 'info' }, { conditions: { condition: 'n0' } });
    const chain = ruleSetWith({ conditions, rules: [...executionRules, ...indicatorRules, user] });
    const codes = new Set(
      lintRuleSet(chain)
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ code }) => code),
    );
    expect([...codes]).toEqual(['document/too-deep']);
  });
});

describe('whatever is done to a rule set', () => {
  const seed = ruleSetWith({
    parameters: { line: '0.6' },
    conditions: { named: { fact: 'ratio', operator: 'lessThan', value: { parameter: 'line' } } },
    rules: [
      ...executionRules,
      ...indicatorRules,
      findingRule('late', { code: 'late', severity: 'info' }, { conditions: { condition: 'named' } }),
    ],
    framework: {
      maxScore: '100',
      notApplicable: 'none',
      categories: [{ id: 'a', label: { zh: '类', en: 'a' }, groups: [{ id: 'b', label: { zh: '组', en: 'b' } }] }],
      indicators: [{ code: 'A', name: '甲', category: 'a', group: 'b', rule: 'met', parameters: { line: '0.7' } }],
    },
  });
  const places = [...pointersOf(seed)];
  const junk = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      5.5,
      '',
      'met',
      'ratio',
      '0.6',
      [],
      {},
      [null],
      { parameter: 'line' },
      { fact: 'met' },
      { condition: 'named' },
      { all: [] },
      '__proto__',
      { constructor: 1 },
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const change = fc.tuple(
    fc.constantFrom(...places),
    fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
    junk,
  );

  it('lint never fails, names every place in the text, and lets through only what can be compiled', () => {
    let usable = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const document = structuredClone(seed);
        for (const [path, kind, value] of changes) mutate(document, path, kind, value);
        const text = print(document);
        const { ruleSet, diagnostics } = lintRuleSetText(text);
        const lines = text.split('\n');
        for (const { position, path } of diagnostics) {
          expect(lines[(position?.line ?? 0) - 1]?.slice((position?.column ?? 0) - 1), path).toMatch(/\S/);
        }
        expect(ruleSet === null).toBe(validateRuleSet(JSON.parse(text)).length > 0 || !compiles(JSON.parse(text)));
        if (ruleSet !== null) usable++;
      }),
      { numRuns: 400 },
    );
    expect(usable).toBeGreaterThan(0);
  });
});

function compiles(ruleSet: RuleSet): boolean {
  try {
    compileRuleSet(ruleSet);
    return true;
  } catch (error) {
    if (error instanceof InvalidRuleSetError) return false;
    throw error;
  }
}

function* pointersOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* pointersOf(child, [...path, key]);
}

function mutate(document: object, path: readonly string[], kind: 'replace' | 'remove' | 'add', value: unknown): void {
  let parent: unknown = document;
  for (const key of path.slice(0, -1))
    parent = typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>)[key] : null;
  if (typeof parent !== 'object' || parent === null) return;
  const [owner, last] = [parent as Record<string, unknown>, path.at(-1) ?? ''];
  if (kind === 'add') owner[Array.isArray(owner) ? String(owner.length) : 'more'] = value;
  else if (kind === 'remove' && !Array.isArray(owner)) delete owner[last];
  else owner[last] = value;
}
