import { readFile } from 'node:fs/promises';
import { DOCUMENT_CODES, RULE_SET_CODES, SCORE_CODES, VALUE_CODES } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { adjustmentKinds, describe as say, WORDING } from '../src/index.ts';

const CODES = [...VALUE_CODES, ...DOCUMENT_CODES, ...RULE_SET_CODES, ...SCORE_CODES];
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{([A-Za-z.]+)\}/g)].map(([, name]) => name))].sort();

/** What the comment behind a code says its parameters are: `'value/unparsed', // { text }`. */
async function documentedParams(): Promise<Map<string, string[]>> {
  const files = ['value-codes', 'document-codes', 'rule-set-codes', 'score-codes'];
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

describe('the wording of diagnostics', () => {
  it.each(CODES)('%s says the same in Chinese and in English', (code) => {
    const { zh, en } = WORDING[code];
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(placeholders(zh)).toEqual(placeholders(en));
  });

  it('names only what the code carries', async () => {
    const documented = await documentedParams();
    expect([...documented.keys()].sort()).toEqual([...CODES].sort());
    for (const code of CODES) {
      expect({
        code,
        unknown: placeholders(WORDING[code].zh).filter((name) => !documented.get(code)?.includes(name ?? '')),
      }).toEqual({ code, unknown: [] });
    }
  });

  it('leaves no bracket of its own notation when every value is unknown', () => {
    for (const code of CODES) {
      const { zh, en } = say({ code, params: {} });
      expect(`${zh}${en}`).not.toMatch(/\[\[|\]\]|[{}](?!.*\])/);
    }
  });

  it('says a machine word as a person would', () => {
    expect(say({ code: 'document/unreadable', params: { file: 'a.txt', reason: 'EACCES' } }).zh).toContain(
      '没有读取权限',
    );
    expect(
      say({ code: 'form/field-missing', params: { field: 'supervisingDepartment, implementingUnit' } }).en,
    ).toContain('supervising department, implementing unit');
    expect(say({ code: 'document/unreadable', params: { file: 'a.txt', reason: 'EIO' } }).en).toContain('EIO');
  });
});

it.each(Object.entries(adjustmentKinds))(
  'an adjustment of kind %s shows its points in both languages',
  (_, { sentence }) => {
    expect(placeholders(sentence.zh)).toContain('amount');
    expect(placeholders(sentence.zh)).toEqual(placeholders(sentence.en));
  },
);
