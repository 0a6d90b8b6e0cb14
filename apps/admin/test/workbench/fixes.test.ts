import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, hasErrors } from '@plumbline/core';
import { lintRuleSetText } from '@plumbline/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/parts/document/text-edit.ts';
import { fixesFor } from '../../src/views/workbench/fixes/fixes-for.ts';

const rules = fileURLToPath(new URL('../../../../rules', import.meta.url));
const texts = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'reference-kinds')
  .map(({ name }) => readFileSync(join(rules, name, '1.0.0/rule-set.json'), 'utf8'));
const [first = ''] = texts;

const key = ({ code, path, params }: Diagnostic) => `${code} ${path} ${JSON.stringify(params)}`;
const lint = (text: string) => lintRuleSetText(text).diagnostics;

/** What a broken text is told of, and each of its fixes applied; the problem must be gone, and no new error there. */
function mended(broken: string, code: Diagnostic['code']): string[] {
  const before = lint(broken);
  const problem = before.find((one) => one.code === code);
  if (!problem) throw new Error(`Not told of: ${before.map(key).join('; ')}`);
  const fixes = fixesFor(broken, problem);
  expect(fixes.length).toBeGreaterThan(0);
  return fixes.map(({ edits }) => {
    const after = applyEdits(broken, edits);
    const left = lint(after);
    expect(left.map(key)).not.toContain(key(problem));
    return after;
  });
}

describe('a text that is no JSON', () => {
  /** Breaks that people make, somewhere in a text. */
  const breaks: Readonly<Record<string, (text: string, at: number) => string | null>> = {
    'a comma left out': (text, at) => without(text, at, ',\n'),
    'a comma too many': (text, at) => within(text, at, /"\n\s*[}\]]/g, (found) => found.replace('"', '",')),
    'a colon left out': (text, at) => within(text, at, /": /g, () => '" '),
    'a wide comma': (text, at) => within(text, at, /",\n/g, () => '"，\n'),
    'a wide colon': (text, at) => within(text, at, /": "/g, () => '"： "'),
    'wide quotation marks': (text, at) =>
      within(text, at, /: "[a-z]+"/g, (found) => found.replace('"', '“').replace(/"$/, '”')),
    'a quotation not closed': (text, at) => within(text, at, /[a-z]",\n/g, (found) => found.replace('"', '')),
    'a word without marks': (text, at) => within(text, at, /"[a-z]+": /g, (found) => found.replaceAll('"', '')),
    'a stray letter': (text, at) => within(text, at, /,\n/g, () => ',\nx'),
    'the end missing': (text) => text.trimEnd().slice(0, -1),
    'a bracket too many': (text) => `${text.trimEnd()}}`,
  };

  it.each(Object.keys(breaks))('is repaired: %s', (name) => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(200), (text, at) => {
        const broken = breaks[name]?.(text, at) ?? null;
        if (broken === null || broken === text) return;
        const [problem] = lint(broken);
        if (problem?.code !== 'document/syntax') return;
        const fixes = fixesFor(broken, problem);
        // Of several repairs one is what it was before, unless spaces are all that differs.
        const results = fixes.map(({ edits }) => plain(applyEdits(broken, edits)));
        expect(results).toContain(plain(text));
      }),
      { numRuns: 25 },
    );
  });

  const plain = (text: string) => text.replaceAll(/\s+/g, '');

  function within(text: string, at: number, pattern: RegExp, change: (found: string) => string): string | null {
    const matches = [...text.matchAll(pattern)];
    const match = matches[at % Math.max(1, matches.length)];
    return match ? text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length) : null;
  }
  const without = (text: string, at: number, part: string) =>
    within(text, at, new RegExp(part, 'g'), (found) => found.replace(',', ''));
});

describe('what does not fit the contract', () => {
  const cases: readonly (readonly [name: string, code: Diagnostic['code'], change: (text: string) => string])[] = [
    ['a member misspelt', 'document/unknown-member', (text) => text.replace('"gradeOn"', '"gradedOn"')],
    [
      'a member nobody knows',
      'document/unknown-member',
      (text) => text.replace('"gradeOn"', '"zzzz": 1,\n  "gradeOn"'),
    ],
    [
      'a number without quotation marks',
      'document/number-not-string',
      (text) => text.replace('"overshootLine": "1.3"', '"overshootLine": 1.3'),
    ],
    [
      'a mode nobody knows',
      'document/not-one-of',
      (text) => text.replace('"mode": "up"', '"mode": "upp"').replace('"mode": "half-up"', '"mode": "hafl-up"'),
    ],
    [
      'a percentage',
      'document/not-a-decimal',
      (text) => text.replace('"overshootLine": "1.3"', '"overshootLine": "130%"'),
    ],
    ['a sentence left out', 'document/missing-member', (text) => text.replace(/,\s*"sentence": \{[^}]*\}/, '')],
    [
      'a key twice',
      'document/duplicate-key',
      (text) => text.replace('"schemaVersion": 1,', '"schemaVersion": 1,\n  "schemaVersion": 1,'),
    ],
  ];
  it.each(cases)('has a fix: %s', (_, code, change) => {
    const broken = change(first);
    expect(broken).not.toBe(first);
    const results = mended(broken, code);
    expect(results.some((text) => !hasErrors(lint(text)))).toBe(true);
  });
});

describe('what does not hold together', () => {
  const cases: readonly (readonly [name: string, code: Diagnostic['code'], change: (text: string) => string])[] = [
    ['a fact misspelt', 'rule-set/unknown-fact', (text) => text.replace('"fact": "met"', '"fact": "mett"')],
    [
      'an operator misspelt',
      'rule-set/unknown-operator',
      (text) => text.replace('"operator": "equal"', '"operator": "equals"'),
    ],
    [
      'a parameter misspelt',
      'rule-set/unknown-parameter',
      (text) => text.replace('"parameter": "overshootLine"', '"parameter": "overshotLine"'),
    ],
    [
      'a named condition misspelt',
      'rule-set/unknown-condition',
      (text) => text.replace(/"condition": "(\w+)"/, '"condition": "$1s"'),
    ],
    ['a placeholder misspelt', 'rule-set/unknown-placeholder', (text) => text.replace('{actual}', '{acutal}')],
    [
      'a parameter nobody uses',
      'rule-set/unused-parameter',
      (text) => text.replace('"parameters": {', '"parameters": {\n    "nobodyUsesIt": "1",'),
    ],
    [
      'a rule that rests on nothing',
      'rule-set/missing-reference',
      (text) => text.replace(/,\s*"references": \[\s*\{[^\]]*\](?=,\s*"sentence")/, ''),
    ],
    [
      'grades out of order',
      'rule-set/grade-order',
      (text) => text.replace('"from": "90"', '"from": "70"').replace('"from": "80"', '"from": "95"'),
    ],
    [
      'no grade down to zero',
      'rule-set/grades-not-covering',
      (text) => text.replace(/"from": "0"(?=\s*\}\s*\],\s*"gradeOn")/, '"from": "5"'),
    ],
    [
      'an expression with signs of another keyboard',
      'rule-set/expression',
      (text) => text.replace('"method": "full"', '"method": "expression", "expression": "maxScore ×（1 － 0.5"'),
    ],
    [
      'a rule that stands twice',
      'rule-set/duplicate-id',
      (text) => text.replace(/"id": "target-met"/, '"id": "execution-rate"'),
    ],
    [
      'an event in the wrong phase',
      'rule-set/event-phase',
      (text) => text.replace('"phase": "finding"', '"phase": "form"'),
    ],
    ['years turned round', 'rule-set/effective-years', (text) => text.replace(/"untilYear": \w+/, '"untilYear": 2001')],
    [
      'a comparison turned over that may be unknown',
      'rule-set/negated-unknown',
      (text) =>
        text.replace(
          /\{\s*"fact": "met",\s*"operator": "equal",\s*"value": false\s*\}/,
          '{ "not": { "fact": "met", "operator": "equal", "value": true } }',
        ),
    ],
    ['bands with a gap', 'rule-set/bands-gap', (text) => text.replace('"from": "0.8"', '"from": "0.85"')],
    ['bands that overlap', 'rule-set/bands-overlap', (text) => text.replace('"to": "0.8"', '"to": "0.85"')],
    [
      'points and a share',
      'document/points-or-share',
      (text) => text.replace('"share": "', '"points": "1", "share": "'),
    ],
    ['a truth in quotation marks', 'rule-set/value-type', (text) => text.replace('"value": true', '"value": "true"')],
    ['a list for one value', 'rule-set/value-type', (text) => text.replace('"operator": "in"', '"operator": "equal"')],
    [
      'a text compared as a number',
      'rule-set/operator-type',
      (text) => text.replace(/"operator": "equal",(\s*"value": "quant)/, '"operator": "lessThan",$1'),
    ],
  ];
  it.each(cases)('has a fix: %s', (_, code, change) => {
    const text = texts.find((one) => change(one) !== one && lint(change(one)).some((found) => found.code === code));
    if (!text) throw new Error('No rule set can be broken like this');
    mended(change(text), code);
  });

  it('points that do not add up go to one part', () => {
    const text = texts.find((one) => one.includes('"id": "cn-mof-2021-101"')) ?? '';
    const results = mended(text.replace('"maxScore": "40"', '"maxScore": "38"'), 'rule-set/max-scores-sum');
    expect(results).toContain(text);
    expect(results.every((one) => !hasErrors(lint(one)))).toBe(true);
  });
});

describe('a line that falls', () => {
  const mof = readFileSync(join(rules, 'cn-mof-2021-101/1.0.0/rule-set.json'), 'utf8');
  const passMark = (value: string) => mof.replace('"passMark": "0.6"', `"passMark": "${value}"`);

  it('is the percentage that was meant, where that makes it rise', () => {
    expect(mended(passMark('70'), 'rule-set/line-falls')).toEqual([passMark('0.7')]);
  });

  it('is left to a person where a hundredth of it falls as well', () => {
    const broken = passMark('700');
    const problem = lint(broken).find(({ code }) => code === 'rule-set/line-falls');
    expect(problem).toMatchObject({ path: '/parameters/passMark', severity: 'warning' });
    expect(problem && fixesFor(broken, problem)).toEqual([]);
  });
});

describe('a line that begins below zero', () => {
  it('is the same without its sign', () => {
    const mof = readFileSync(join(rules, 'cn-mof-2021-101/1.0.0/rule-set.json'), 'utf8');
    const passMark = (value: string) => mof.replace('"passMark": "0.6"', `"passMark": "${value}"`);
    expect(mended(passMark('-0.05'), 'rule-set/line-below-zero')).toEqual([passMark('0.05')]);
  });
});
