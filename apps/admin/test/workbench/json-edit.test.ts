import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { insertAt, moveItem, type Path, removeAt, renameMember, setAt } from '../../src/parts/document/json-edit.ts';
import { applyEdits } from '../../src/parts/document/text-edit.ts';
import { decimalTyped } from '../../src/views/workbench/form/fields/decimal-typed.ts';
import { rename } from '../../src/views/workbench/form/rename.ts';

const rules = fileURLToPath(new URL('../../../../rules', import.meta.url));
const texts = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(join(rules, name, '1.0.0/rule-set.json'), 'utf8'));
const small = texts.filter((text) => text.length < 30_000);

/** Every place of a text, with the text that stands there. */
function places(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (node: Node, path: Path) => {
    found.set(path.join('\n'), text.slice(node.offset, node.offset + node.length));
    if (node.type === 'array')
      for (const [index, child] of (node.children ?? []).entries()) walk(child, [...path, index]);
    if (node.type === 'object')
      for (const { children: [key, value] = [] } of node.children ?? [])
        if (key && value) walk(value, [...path, String(key.value)]);
  };
  const root = parseTree(text);
  if (root) walk(root, []);
  return found;
}

const within = (place: string, path: Path) => {
  const prefix = path.join('\n');
  return place === prefix || place.startsWith(`${prefix}\n`) || prefix.startsWith(`${place}\n`) || place === '';
};

const textAndPath = fc.constantFrom(...small).chain((text) => {
  const paths = [...places(text).keys()].filter((place) => place !== '');
  return fc.tuple(
    fc.constant(text),
    fc.constantFrom(...paths).map((place) => pathOf(text, place)),
  );
});

/** Indexes are numbers again, where the text has a list. */
function pathOf(text: string, place: string): (string | number)[] {
  const root = parseTree(text);
  const path: (string | number)[] = [];
  for (const segment of place.split('\n')) {
    const parent = root && findNodeAtLocation(root, path as JSONPath);
    path.push(parent?.type === 'array' ? Number(segment) : segment);
  }
  return path;
}

describe('an edit of one value', () => {
  it('leaves every other value as it was typed', () =>
    fc.assert(
      fc.property(textAndPath, fc.jsonValue(), ([text, path], value) => {
        const after = applyEdits(text, setAt(text, path, value));
        const now = places(after);
        for (const [place, typed] of places(text)) if (!within(place, path)) expect(now.get(place)).toBe(typed);
        const node = findNodeAtLocation(parseTree(after) as Node, path as JSONPath);
        expect(node && JSON.parse(after.slice(node.offset, node.offset + node.length))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
      { numRuns: 40 },
    ));

  it('changes nothing where it writes what stands there', () =>
    fc.assert(
      fc.property(textAndPath, ([text, path]) => {
        const node = findNodeAtLocation(parseTree(text) as Node, path as JSONPath);
        if (node?.type !== 'string') return;
        expect(applyEdits(text, setAt(text, path, node.value))).toBe(text);
      }),
      { numRuns: 60 },
    ));
});

describe('elements of a list', () => {
  const text = '{\n  "list": [\n    {"a" : 1},\n    { "b":2 },\n    3\n  ],\n  "z": 0\n}\n';
  const list = (after: string) => (JSON.parse(after) as { list: unknown[] }).list;

  it('are moved as they were typed', () => {
    const after = applyEdits(text, moveItem(text, ['list'], 0, 2));
    expect(list(after)).toEqual([{ b: 2 }, 3, { a: 1 }]);
    expect(after).toContain('{"a" : 1}');
    expect(after).toContain('{ "b":2 }');
  });

  it('come back when they are moved back', () =>
    fc.assert(
      fc.property(fc.nat(2), fc.nat(2), (from, to) => {
        const there = applyEdits(text, moveItem(text, ['list'], from, to));
        expect(applyEdits(there, moveItem(there, ['list'], to, from))).toBe(text);
      }),
    ));

  it('are put in anywhere and taken out again', () =>
    fc.assert(
      fc.property(fc.nat(3), (index) => {
        const there = applyEdits(text, insertAt(text, ['list', index], 'new'));
        expect(list(there)[index]).toBe('new');
        const back = applyEdits(there, removeAt(there, ['list', index]));
        expect(JSON.parse(back)).toEqual(JSON.parse(text));
      }),
    ));

  it('give a member another name where it stands', () => {
    expect(applyEdits(text, renameMember(text, ['z'], 'last'))).toBe(text.replace('"z"', '"last"'));
  });
});

describe('a parameter', () => {
  it('is renamed wherever it is meant, and back again', () => {
    for (const text of texts) {
      const names = Object.keys((JSON.parse(text) as { parameters: object }).parameters);
      for (const name of names) {
        const there = applyEdits(text, rename(text, 'parameter', name, 'anotherName'));
        expect(there).not.toContain(`"parameter": "${name}"`);
        expect(applyEdits(there, rename(there, 'parameter', 'anotherName', name))).toBe(text);
      }
    }
  });

  it('is renamed in expressions, and not within other names', () => {
    const text = '{"parameters":{"rate":"1"},"x":{"expression":"rate * inputs.rate + rateOf"}}';
    expect(applyEdits(text, rename(text, 'parameter', 'rate', 'r'))).toBe(
      '{"parameters":{"r":"1"},"x":{"expression":"r * inputs.rate + rateOf"}}',
    );
  });
});

it.each([
  ['0.6', '0.6'],
  ['60%', '0.6'],
  ['６０％', '0.6'],
  ['1,000', '1000'],
  ['-5', '-5'],
  ['－5%', '-0.05'],
  ['.5', '0.5'],
  ['0.10', '0.1'],
  ['', null],
  ['六成', null],
  ['1e3', null],
  ['0.1.2', null],
])('%j typed is %j', (typed, wanted) => expect(decimalTyped(typed)).toBe(wanted));
