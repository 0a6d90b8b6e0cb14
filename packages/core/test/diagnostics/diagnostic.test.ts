import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  hasErrors,
  pointer,
  pointerSegments,
  type Severity,
  sortDiagnostics,
} from '../../src/diagnostics/diagnostic.ts';
import { DOCUMENT_CODES } from '../../src/diagnostics/document-codes.ts';
import { REVIEW_CODES } from '../../src/diagnostics/review-codes.ts';
import { RULE_SET_CODES } from '../../src/diagnostics/rule-set-codes.ts';
import { SCORE_CODES } from '../../src/diagnostics/score-codes.ts';
import { VALUE_CODES } from '../../src/diagnostics/value-codes.ts';

describe('a JSON pointer', () => {
  it.each([
    [[], ''],
    [['indicators', 3, 'target'], '/indicators/3/target'],
    [[''], '/'],
    [['a/b', 'm~n', '~1'], '/a~1b/m~0n/~01'],
    [['~/~'], '/~0~1~0'],
    [['指标', ' '], '/指标/ '],
  ])('of %j is %j, and back', (segments, text) => {
    expect(pointer(...segments)).toBe(text);
    expect(pointerSegments(text)).toEqual(segments.map(String));
  });

  it('comes back from any names', () => {
    const name = fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', '') });
    fc.assert(
      fc.property(fc.array(fc.oneof(name, fc.string())), (segments) => {
        expect(pointerSegments(pointer(...segments))).toEqual(segments);
      }),
      { numRuns: 500 },
    );
  });
});

const diagnostic = (
  path: string,
  code: Diagnostic['code'],
  position?: [number, number],
  severity: Severity = 'error',
): Diagnostic => ({
  code,
  severity,
  path,
  params: {},
  ...(position ? { position: { line: position[0], column: position[1] } } : {}),
});

describe('sortDiagnostics', () => {
  it('goes by place in the text, else by path and code', () => {
    const sorted = [
      diagnostic('/a', 'document/schema'),
      diagnostic('/a', 'document/syntax'),
      diagnostic('/b', 'document/schema'),
      diagnostic('/z', 'document/schema', [1, 9]),
      diagnostic('/b', 'document/schema', [2, 3]),
      diagnostic('/a', 'document/schema', [2, 10]),
      diagnostic('/c', 'document/empty', [2, 10]),
      diagnostic('/c', 'document/schema', [2, 10]),
      diagnostic('/a', 'document/schema', [10, 1]),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        const before = [...shuffled];
        expect(sortDiagnostics(shuffled)).toEqual(sorted);
        expect(shuffled).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe('hasErrors', () => {
  it('is true for errors alone', () => {
    expect(hasErrors([])).toBe(false);
    expect(
      hasErrors([
        diagnostic('', 'document/empty', [1, 1], 'warning'),
        diagnostic('', 'document/empty', [1, 1], 'info'),
      ]),
    ).toBe(false);
    expect(hasErrors([diagnostic('', 'document/empty', [1, 1], 'info'), diagnostic('', 'document/empty')])).toBe(true);
  });
});

describe('codes', () => {
  it('are written in one way and listed once', () => {
    const all: readonly string[] = [
      ...DOCUMENT_CODES,
      ...REVIEW_CODES,
      ...RULE_SET_CODES,
      ...SCORE_CODES,
      ...VALUE_CODES,
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((code) => !/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });
});
