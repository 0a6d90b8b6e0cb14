import { readFile } from 'node:fs/promises';
import { DOCUMENT_CODES, REVIEW_CODES, RULE_SET_CODES, SCORE_CODES, VALUE_CODES } from '@plumbline/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describe as say, WORDING } from '../src/index.ts';

const CODES = [...VALUE_CODES, ...DOCUMENT_CODES, ...RULE_SET_CODES, ...SCORE_CODES, ...REVIEW_CODES];
const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{([A-Za-z.]+)\}/g)].map(([, name = '']) => name))].sort();
const optionalParts = (text: string) => [...text.matchAll(/\[\[(.*?)\]\]/g)].map(([, part = '']) => namesIn(part));

/** What the comment behind a code says its parameters are: `'value/unparsed', // { text }`. */
async function documentedParams(): Promise<Map<string, string[]>> {
  const files = ['value-codes', 'document-codes', 'rule-set-codes', 'score-codes', 'review-codes'];
  const texts = await Promise.all(
    files.map((file) => readFile(new URL(`../../core/src/diagnostics/${file}.ts`, import.meta.url), 'utf8')),
  );
  const rows = texts.flatMap((text) => [...text.matchAll(/'([a-z-]+\/[a-z0-9-]+)', \/\/ \{([^}]*)\}/g)]);
  return new Map(
    rows.map(([, code = '', names = '']) => [
      code,
      names
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ]),
  );
}

let documented = new Map<string, string[]>();
beforeAll(async () => {
  documented = await documentedParams();
});

it('finds the parameters of every code in the comments of core', () => {
  expect([...documented.keys()].sort()).toEqual([...CODES].sort());
});

describe.each(CODES)('%s', (code) => {
  const { zh, en } = WORDING[code];

  it('is worded in Chinese and in English', () => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/[\p{Script=Han}，。；：（）]/u);
    expect(en).toMatch(/[a-z]{2}/);
  });

  it('says the same in both: equal values, equal optional parts', () => {
    expect(namesIn(zh)).toEqual(namesIn(en));
    expect(optionalParts(zh)).toEqual(optionalParts(en));
  });

  it('names only what the code carries', () => {
    expect(namesIn(zh).filter((name) => !documented.get(code)?.includes(name))).toEqual([]);
  });

  it('drops what may be unknown instead of calling it unknown', () => {
    const mayBeNull = documented.get(code)?.filter((name) => ['suggestion', 'sample'].includes(name)) ?? [];
    const always = zh.replaceAll(/\[\[.*?\]\]/g, '');
    expect(namesIn(always).filter((name) => mayBeNull.includes(name))).toEqual([]);
  });

  it('keeps a level tone and the house style', () => {
    expect(`${zh}${en}`).not.toMatch(/[!！「」]/);
    expect(`${zh}${en}`).not.toMatch(/^\s|\s$/);
    for (const sentence of [zh, en]) expect(sentence).not.toMatch(/[。.]$/);
    for (const sentence of [zh, en]) expect(sentence.match(/“/g)?.length ?? 0).toBe(sentence.match(/”/g)?.length ?? 0);
  });

  it('stays a sentence when nothing is known', () => {
    const said = say({ code, params: {} });
    for (const sentence of [said.zh, said.en]) {
      expect(sentence.length).toBeGreaterThan(3);
      expect(sentence).not.toMatch(/\[\[|\]\]|\{[A-Za-z]+\}|undefined|null/);
    }
  });
});

it('is never at a loss, whatever a stored diagnostic holds', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('constructor', '__proto__', '', '—'),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...CODES), fc.func(fc.option(value)), (code, pick) => {
      const params = Object.fromEntries((documented.get(code) ?? []).map((name) => [name, pick(name)]));
      const { zh, en } = say({ code, params });
      expect(zh.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
    }),
  );
});

it('repeats the offending value exactly', () => {
  const text = '$& {unit} [[10%]] “x”';
  expect(say({ code: 'value/unit-taken-from-target', params: { text, unit: '场' } }).zh).toContain(`“${text}”没有单位`);
});

it('offers a suggestion only where there is one', () => {
  const { code, fact } = { code: 'rule-set/unknown-fact', fact: 'ratoi' } as const;
  expect(say({ code, params: { fact, suggestion: null } }).zh).toBe('没有“ratoi”这个事实，请改正');
  expect(say({ code, params: { fact, suggestion: 'ratio' } }).zh).toBe('没有“ratoi”这个事实，请改正，是否应为“ratio”');
});
