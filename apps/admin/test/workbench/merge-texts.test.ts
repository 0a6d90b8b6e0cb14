import { readFileSync } from 'node:fs';
import { canonicalJson, validateRuleSet } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MergeChoice } from '../../src/parts/merge/merge.ts';
import { mergeTexts } from '../../src/parts/merge/merge-texts.ts';

const root = new URL('../../../../', import.meta.url);
const text = readFileSync(new URL('rules/shanghai-2020/1.0.0/rule-set.json', root), 'utf8');
const NOTHING = new Map<string, MergeChoice>();

const all = (merge: ReturnType<typeof mergeTexts>, choice: MergeChoice) =>
  merge.textWith(new Map(merge.conflicts.map(({ id }) => [id, choice])));

describe('what two people made of a document', () => {
  test('comes together where they changed different things, as it was typed', () => {
    const mine = text.replace('"overshootLine": "1.3"', '"overshootLine":   "1.4"');
    const theirs = text
      .replace('"underspentLine": "0.8"', '"underspentLine": "0.75"')
      .replace('"from": "90"', '"from": "91"');
    const merge = mergeTexts(text, mine, theirs);
    expect([merge.solvable, merge.conflicts]).toEqual([2, []]);
    expect(merge.textWith(NOTHING)).toBe(
      mine.replace('"underspentLine": "0.8"', '"underspentLine": "0.75"').replace('"from": "90"', '"from": "91"'),
    );
  });

  test('is asked about where they differ, and about nothing else', () => {
    const mine = text.replace('"overshootLine": "1.3"', '"overshootLine": "1.4"');
    const theirs = text
      .replace('"overshootLine": "1.3"', '"overshootLine": "1.5"')
      .replace('"from": "90"', '"from": "91"');
    const merge = mergeTexts(text, mine, theirs);
    expect(merge.solvable).toBe(1);
    expect(merge.conflicts).toMatchObject([
      { place: ['parameters', 'overshootLine'], base: '1.3', mine: '1.4', theirs: '1.5' },
    ]);
    expect(all(merge, 'mine')).toContain('"overshootLine": "1.4"');
    expect(all(merge, 'theirs')).toBe(theirs);
  });

  test('has rules that both added, each behind the one it stood behind, and not those that one took away', () => {
    type Document = { rules: { id: string }[] };
    const document = JSON.parse(text) as Document;
    const [first, second, ...rest] = document.rules;
    if (!first || !second) throw new Error('no rules');
    const written = (rules: Document['rules']) => JSON.stringify({ ...document, rules }, null, 2);
    const merge = mergeTexts(
      written(document.rules),
      written([first, { ...second, id: 'mine' }, second, ...rest]),
      written([first, second, { ...first, id: 'theirs' }, ...rest.slice(1)]),
    );
    expect(merge.conflicts).toEqual([]);
    const ids = (JSON.parse(merge.textWith(NOTHING)) as Document).rules.map(({ id }) => id);
    expect(ids).toEqual([first.id, 'mine', second.id, 'theirs', ...rest.slice(1).map(({ id }) => id)]);
  });

  test('is asked about a rule that one changed and the other took away', () => {
    const document = JSON.parse(text) as { rules: { id: string; title: { zh: string } }[] };
    const [first, ...rest] = document.rules;
    if (!first) throw new Error('no rules');
    const without = JSON.stringify({ ...document, rules: rest }, null, 2);
    const changed = JSON.stringify({ ...document, rules: [{ ...first, priority: 77 }, ...rest] }, null, 2);
    const merge = mergeTexts(text, without, changed);
    expect(merge.conflicts).toMatchObject([{ place: ['rules', first.id], mine: null }]);
    expect(JSON.parse(all(merge, 'theirs'))).toEqual(JSON.parse(changed));
    expect(all(merge, 'mine')).toBe(without);
    expect(JSON.parse(all(mergeTexts(text, changed, without), 'theirs'))).toEqual(JSON.parse(without));
  });

  test('stays what it is where one of them changed nothing, or both the same', () => {
    const other = text.replace('"1.3"', '"1.9"');
    expect(mergeTexts(text, text, other).textWith(NOTHING)).toBe(other);
    expect(mergeTexts(text, other, text).textWith(NOTHING)).toBe(other);
    expect(mergeTexts(text, other, other)).toMatchObject({ solvable: 0, conflicts: [] });
  });
});

/** Changes of a rule set, each at a place of its own. */
const PLACES = [
  (d: Loose) => Object.assign(d.parameters, { overshootLine: '1.7' }),
  (d: Loose) => Object.assign(d.parameters, { brandNew: '2' }),
  (d: Loose) => Object.assign(d.rounding, { item: { places: 1, mode: 'down' } }),
  (d: Loose) => Object.assign(d.rules[1] ?? {}, { priority: 9 }),
  (d: Loose) => Object.assign(d.rules[2] ?? {}, { title: { zh: '另', en: 'other' } }),
  (d: Loose) => d.rules.push({ ...d.rules[3], id: 'one-more' }),
  (d: Loose) => d.rules.unshift({ ...d.rules[3], id: 'the-first' }),
  (d: Loose) => d.rules.splice(4, 1),
  (d: Loose) => Object.assign(d.grades[0] ?? {}, { from: '93' }),
  (d: Loose) => d.grades.splice(1, 0, { ...d.grades[1], id: 'between', from: '85' }),
  (d: Loose) => Object.assign(d.effective, { untilYear: 2030 }),
  (d: Loose) => Object.assign(d, { gradeOn: 'exact' }),
];
type Entry = Record<string, unknown>;
type Loose = Entry & { parameters: Entry; rounding: Entry; effective: Entry; rules: Entry[]; grades: Entry[] };

/** The text with some of these changes; the order of named elements counts for nothing. */
const withChanges = (which: readonly number[]) => {
  const document = JSON.parse(text) as Loose;
  // What takes an element away, or puts one first, comes when all others have found theirs.
  for (const at of [...which].sort((a, b) => Number([6, 7].includes(a)) - Number([6, 7].includes(b)) || b - a))
    PLACES[at]?.(document);
  return `${JSON.stringify(document, null, 2)}\n`;
};
const sorted = (document: string) => {
  const { rules, grades, ...rest } = JSON.parse(document) as Loose;
  return canonicalJson({ ...rest, rules: rules.map(canonicalJson).sort(), grades: grades.map(canonicalJson).sort() });
};

test('whatever different things two people change, the result parses, is a rule set and has all of it', () => {
  const some = fc.uniqueArray(fc.nat(PLACES.length - 1));
  fc.assert(
    fc.property(some, some, (own, others) => {
      const other = others.filter((at) => !own.includes(at));
      const merge = mergeTexts(text, withChanges(own), withChanges(other));
      expect(merge.conflicts).toEqual([]);
      const result = merge.textWith(NOTHING);
      expect(validateRuleSet(JSON.parse(result))).toEqual([]);
      expect(sorted(result)).toBe(sorted(withChanges([...own, ...other])));
    }),
    { numRuns: 150 },
  );
});

test('of any two values for one thing both can be had, and nothing beside is touched', () => {
  const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>;
  const document = fc.record({ a: json, b: json, c: fc.dictionary(fc.constantFrom('x', 'y'), json) });
  fc.assert(
    fc.property(document, document, document, (base, mine, theirs) => {
      const [was, own, other] = [base, mine, theirs].map((one) => JSON.stringify(one, null, 2));
      if (was === undefined || own === undefined || other === undefined) throw new Error('no text');
      const merge = mergeTexts(was, own, other);
      const [keep, take] = [all(merge, 'mine'), all(merge, 'theirs')].map((one) => JSON.parse(one) as typeof base);
      for (const { place } of merge.conflicts) {
        expect(at(keep, place)).toEqual(at(JSON.parse(own), place));
        expect(at(take, place)).toEqual(at(JSON.parse(other), place));
      }
      // The same question the other way round: my choice of mine is theirs of theirs.
      expect(JSON.parse(all(mergeTexts(was, other, own), 'theirs'))).toEqual(keep);
    }),
    { numRuns: 300 },
  );
});

const at = (value: unknown, place: readonly string[]) =>
  place.reduce<unknown>((found, name) => (found as Entry | undefined)?.[name], value);

describe('what two people made of golden tests, or of a text that is no document', () => {
  test('comes together line by line', () => {
    const merge = mergeTexts('- a\n- b\n- c\n- d\n', '- a1\n- b\n- c\n- d\n', '- a\n- b\n- c\n- d4\n');
    expect([merge.solvable, merge.conflicts, merge.textWith(NOTHING)]).toEqual([1, [], '- a1\n- b\n- c\n- d4\n']);
  });

  test('is asked about where lines differ; what both only added can be had one below the other', () => {
    const merge = mergeTexts('- a\n', '- a\n- mine\n', '- a\n- theirs\n');
    expect(merge.conflicts).toMatchObject([{ place: ['2'], mine: '- mine', theirs: '- theirs' }]);
    expect(all(merge, 'both')).toBe('- a\n- mine\n- theirs\n');
    const hard = mergeTexts('{ "a": 1\n', '{ "a": 2\n', '{ "a": 3\n');
    expect(hard.conflicts).toMatchObject([{ choices: ['mine', 'theirs'] }]);
    expect([all(hard, 'mine'), all(hard, 'theirs')]).toEqual(['{ "a": 2\n', '{ "a": 3\n']);
  });

  test('keeps the line ends of mine', () => {
    expect(mergeTexts('a\r\nb\r\nc', 'x\r\nb\r\nc', 'a\nb\ny').textWith(NOTHING)).toBe('x\r\nb\r\ny');
  });
});
