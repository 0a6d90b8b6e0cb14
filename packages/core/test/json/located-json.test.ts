import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocatedJson } from '../../src/json/located-json.ts';

const codesOf = (text: string) =>
  parseLocatedJson(text).diagnostics.map(({ code, params, position }) => ({ code, ...params, ...position }));

describe('parseLocatedJson', () => {
  it('gives the value, and the place of every value by its JSON pointer', () => {
    const { value, diagnostics, positionOf } = parseLocatedJson('{\n  "a": [1, {"b/c": null}],\r\n  "d": "x"\n}');
    expect(value).toEqual({ a: [1, { 'b/c': null }], d: 'x' });
    expect(diagnostics).toEqual([]);
    expect(positionOf('')).toEqual({ line: 1, column: 1 });
    expect(positionOf('/a/1')).toEqual({ line: 2, column: 12 });
    expect(positionOf('/a/1/b~1c')).toEqual({ line: 2, column: 20 });
    expect(positionOf('/d')).toEqual({ line: 3, column: 8 });
  });

  it('places what is missing at the nearest value around it', () => {
    const { positionOf } = parseLocatedJson('[\n {"a": 1}]');
    expect(positionOf('/0/b/c')).toEqual({ line: 2, column: 2 });
    expect(positionOf('/7')).toEqual({ line: 1, column: 1 });
    expect(positionOf('/0/a/x')).toEqual({ line: 2, column: 8 });
  });

  it('does not count a byte order mark as a column', () => {
    expect(parseLocatedJson('\ufeff[1]').positionOf('/0')).toEqual({ line: 1, column: 2 });
  });

  it('says where the text stops making sense', () => {
    expect(codesOf('{"a": 1\n "b": 2}')).toEqual([
      { code: 'document/syntax', reason: 'comma-expected', line: 2, column: 2 },
    ]);
    expect(codesOf('{"a": 1,\n}')).toEqual([
      { code: 'document/syntax', reason: 'property-name-expected', line: 2, column: 1 },
    ]);
    expect(codesOf('[1, // one\n 2]')).toMatchObject([{ code: 'document/syntax', line: 1 }]);
    expect(codesOf('[1,]')).toEqual([{ code: 'document/syntax', reason: 'value-expected', line: 1, column: 4 }]);
    expect(codesOf('')).toEqual([{ code: 'document/syntax', reason: 'unexpected-end', line: 1, column: 1 }]);
  });

  it('says that a truncated text ends too early, at its end', () => {
    const whole = JSON.stringify([{ name: 'a "b"', list: [1, true, null, '\u4e2d'] }], null, 1);
    for (let length = 1; length < whole.length; length++) {
      const [fault] = codesOf(whole.slice(0, length));
      expect(fault, whole.slice(0, length)).toMatchObject({ code: 'document/syntax', reason: 'unexpected-end' });
    }
  });

  it('refuses nesting beyond the limit without parsing it, and counts no bracket inside a string', () => {
    expect(codesOf('['.repeat(10_000))).toEqual([{ code: 'document/too-deep', limit: 64, line: 1, column: 65 }]);
    expect(codesOf(`${'['.repeat(64)}${']'.repeat(64)}`)).toEqual([]);
    expect(codesOf(`["${'['.repeat(100)}\\"${'{'.repeat(100)}"]`)).toEqual([]);
    expect(parseLocatedJson('[[1]]', { maxDepth: 1 }).value).toBeUndefined();
  });

  it('reports every duplicate key at its second appearance', () => {
    expect(codesOf('{"a": 1, "b": {"c": 1,\n"c": 2}, "a": 3}')).toEqual([
      { code: 'document/duplicate-key', key: 'c', line: 2, column: 1 },
      { code: 'document/duplicate-key', key: 'a', line: 2, column: 10 },
    ]);
    expect(codesOf('[{"a": 1}, {"a": 1}]')).toEqual([]);
    expect(parseLocatedJson('{"x": {"c": 1, "c": 2}}').diagnostics[0]?.path).toBe('/x/c');
  });

  it('keeps a member named like the prototype an ordinary member', () => {
    expect(Object.keys(parseLocatedJson('{"__proto__": {"x": 1}}').value as object)).toEqual(['__proto__']);
  });

  it('reads what JSON.stringify wrote, and finds each of its values at the text that says it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(json, null, indent);
        const { value, diagnostics, positionOf } = parseLocatedJson(text);
        expect(diagnostics).toEqual([]);
        expect(value).toEqual(JSON.parse(text));
        const lines = text.split('\n');
        for (const [path, leaf] of leaves(value, '')) {
          const { line, column } = positionOf(path);
          expect(lines[line - 1]?.slice(column - 1).startsWith(JSON.stringify(leaf))).toBe(true);
        }
      }),
    );
  });

  it('agrees with JSON.parse on what is JSON, and always names a place', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'[]{},:"\\ \n\t0123.eE+-truefalsn/u\u00a0\u0001'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (source) => {
        const { value, diagnostics } = parseLocatedJson(source);
        expect(value === undefined).toBe(!isJson(source));
        for (const { position } of diagnostics) expect(position?.line).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function* leaves(value: unknown, path: string): Generator<[string, unknown]> {
  if (value === null || typeof value !== 'object') yield [path, value];
  else
    for (const [key, child] of Object.entries(value))
      yield* leaves(child, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}
