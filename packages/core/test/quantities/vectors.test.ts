import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { parseActual } from '../../src/quantities/parse-actual.ts';
import { parseTarget } from '../../src/quantities/parse-target.ts';
import { readPair } from '../../src/quantities/read-pair.ts';
import type { ParsedValue } from '../../src/quantities/settle.ts';
import { canonical } from './canonical.ts';

const READERS = { target: parseTarget, actual: parseActual };

describe.each(['target', 'actual'] as const)('%s vectors', (role) => {
  const parse = (text: string): ParsedValue => READERS[role](text, { fiscalYear: 2020 });

  it.each(vectors(`${role}-valid`))('%s reads as %s', (text, expected, codes = '') => {
    const { value, diagnostics } = parse(text);
    expect([canonical(value), codesOf(diagnostics)]).toEqual([expected, codes]);
  });

  it.each(vectors(`${role}-invalid`))('%s is unparsed: %s', (text, code) => {
    expect(parse(text)).toEqual({
      value: { kind: 'unparsed', text },
      diagnostics: [{ code, severity: 'warning', path: '', params: { text } }],
    });
  });
});

describe('pair vectors', () => {
  it.each(vectors('pair'))('%s and %s under %s', (target, actual, indicatorName, ...expected) => {
    const pair = readPair(target, actual, { fiscalYear: 2020, indicatorName });
    const verdict = pair.comparable ? 'comparable' : 'incomparable';
    const codes = codesOf(pair.diagnostics);
    expect([canonical(pair.target), canonical(pair.actual), verdict, ...(codes ? [codes] : [])]).toEqual(expected);
  });
});

/** The tab-separated lines of a vector file, without its comments. */
function vectors(name: string): [string, string, string, ...string[]][] {
  const text = readFileSync(new URL(`../../../../test/vectors/${name}.txt`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  return lines.map((line) => line.split('\t') as [string, string, string, ...string[]]);
}

function codesOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ code, path }) => (path === '' ? code : `${code}@${path}`)).join(' ');
}
