import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleSet } from '@plumbline/core';
import { lintRuleSetText } from '@plumbline/engine';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/parts/document/text-edit.ts';
import { editorSchema } from '../../src/views/workbench/monaco/grammar/editor-schema.ts';
import { placeAt, rangeAt, wordAround } from '../../src/views/workbench/monaco/json-place.ts';
import { definitionOf } from '../../src/views/workbench/monaco/providers/definition.ts';
import { meaningOf } from '../../src/views/workbench/monaco/providers/meaning-of.ts';
import { suggestionsFor } from '../../src/views/workbench/monaco/providers/suggestions.ts';
import { namesFor } from '../../src/views/workbench/monaco/providers/suggestions-in-text.ts';

const read = (id: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../rules/${id}/1.0.0/rule-set.json`, import.meta.url)), 'utf8');
const TEXT = read('cn-mof-2021-101');
const wholeOf = (text: string): RuleSet => {
  const { ruleSet, diagnostics } = lintRuleSetText(text);
  if (ruleSet === null) throw new Error(JSON.stringify(diagnostics));
  return ruleSet;
};
const RULE_SET = wholeOf(TEXT);

/** The text with the bar taken out, and where it stood. */
const cut = (text: string) => ({ text: text.replace('|', ''), offset: text.indexOf('|') });

function offered(marked: string, ruleSet: RuleSet | null = RULE_SET) {
  const { text, offset } = cut(marked);
  return suggestionsFor(placeAt(text, offset), parse(text), ruleSet);
}
const namesOffered = (marked: string) => offered(marked).map(({ value }) => value);

describe('what may stand at a place', () => {
  it('is every fact after "fact" and "of", with what it means', () => {
    for (const member of ['fact', 'of']) {
      const found = offered(`{ "rules": [{ "event": { "${member}": "|" } }] }`);
      expect(found.find(({ value }) => value === 'ratio')?.detail.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('is an operator that suits what the fact holds', () => {
    expect(namesOffered('{ "all": [{ "fact": "met", "operator": "|" }] }')).toEqual(['equal', 'notEqual', 'present']);
    expect(namesOffered('{ "all": [{ "fact": "ratio", "operator": "|" }] }')).not.toContain('contains');
    expect(namesOffered('{ "all": [{ "fact": "category", "operator": "|" }] }')).not.toContain('lessThan');
  });

  it('is a value the fact can have, as it is written', () => {
    expect(offered('{ "fact": "met", "operator": "equal", "value": | }').map(({ written }) => written)).toEqual([
      'true',
      'false',
    ]);
    expect(namesOffered('{ "fact": "category", "operator": "equal", "value": "|" }')).toContain('satisfaction');
    expect(namesOffered('{ "fact": "category", "operator": "in", "value": ["|"] }')).toContain('output');
    expect(offered('{ "fact": "ratio", "operator": "lessThan", "value": | }').map(({ written }) => written)).toContain(
      '{ "parameter": "passMark" }',
    );
  });

  it('is a method with the parameters it needs, as long as none stand there', () => {
    const alone = offered('{ "event": { "type": "score", "params": { "method": "|" } } }');
    for (const { written, value } of alone) {
      const params: unknown = JSON.parse(`{ "method": ${written} }`);
      expect(params).toMatchObject({ method: value });
    }
    const beside = offered('{ "event": { "type": "score", "params": { "method": "|", "of": "ratio" } } }');
    expect(beside.every(({ written, value }) => written === JSON.stringify(value))).toBe(true);
    expect(namesOffered('{ "event": { "type": "deduct", "params": { "method": "|" } } }')).toEqual([
      'fixed',
      'perUnit',
      'expression',
    ]);
  });

  it('is a name the document gives', () => {
    expect(namesOffered('{ "value": { "parameter": "|" } }')).toEqual(Object.keys(RULE_SET.parameters));
    expect(namesOffered('{ "condition": "|" }')).toEqual(Object.keys(RULE_SET.conditions));
    expect(namesOffered('{ "framework": { "indicators": [{ "parameters": { "|" } }] } }')).toContain('passMark');
    expect(namesOffered('{ "framework": { "indicators": [{ "category": "|" }] } }')).toContain('output');
  });

  it('is nothing where anything may stand, and nothing breaks without a rule set', () => {
    expect(namesOffered('{ "title": { "zh": "|" } }')).toEqual([]);
    expect(offered('{ "parameter": "|" }', null)).toEqual([]);
  });

  it('is facts and parameters inside an expression, and what a sentence may say in braces', () => {
    expect(namesFor(['params', 'expression'], RULE_SET, false).map(({ written }) => written)).toEqual(
      expect.arrayContaining(['passMark', 'ratio', 'clamp']),
    );
    expect(namesFor(['sentence', 'zh'], RULE_SET, false)).toEqual([]);
    expect(namesFor(['sentence', 'zh'], RULE_SET, true).map(({ value }) => value)).toContain('deduction');
  });

  it('holds together once it is taken: every fact and condition offered is known to lint', () => {
    const place = /"fact": "met"/.exec(TEXT);
    const offset = (place?.index ?? 0) + '"fact": "m'.length;
    const { from, to, ...at } = placeAt(TEXT, offset);
    for (const { written } of suggestionsFor({ ...at }, parse(TEXT), RULE_SET)) {
      const after = applyEdits(TEXT, [{ offset: from, length: to - from, text: written }]);
      expect(lintRuleSetText(after).diagnostics.map(({ code }) => code)).not.toContain('rule-set/unknown-fact');
    }
  });
});

describe('what something means', () => {
  const meant = (needle: string, inside = 1) => {
    const offset = TEXT.indexOf(needle) + inside;
    const { path, isKey, word } = placeAt(TEXT, offset);
    return meaningOf({ path, isKey, word: word ?? '' }, parse(TEXT), RULE_SET)?.zh ?? null;
  };

  it('of a fact is its meaning, its kind and who reads it', () =>
    expect(meant('"zeroBudget"')).toMatch(/全年预算数为 0[\s\S]*是否[\s\S]*用于：/));
  it('of a parameter is its value and who uses it', () =>
    expect(meant('"passMark"')).toMatch(/参数 passMark = 0\.6[\s\S]*用于：/));
  it('of a rule is what it says, in words', () => {
    const [rule] = RULE_SET.rules;
    expect(meant(`"id": "${rule?.id}"`, 8)).toContain(rule?.title.zh ?? '?');
    expect(meant(`"id": "${rule?.id}"`, 8)).toMatch(/条件：[\s\S]*结果：/);
  });
  it('of a member is what it is for', () => expect(meant('"gradeOn"')).toContain('定级'));
  it('of a fixed value is what it stands for', () => expect(meant('"half-up"')).toBe('四舍五入'));
});

describe('where a name is defined', () => {
  it.each([
    ['parameter', 'passMark', ['parameters', 'passMark']],
    ['condition', Object.keys(RULE_SET.conditions)[0] ?? '', ['conditions', Object.keys(RULE_SET.conditions)[0]]],
    ['rule', RULE_SET.rules[2]?.id ?? '', ['rules', 2, 'id']],
    ['category', RULE_SET.framework.categories[1]?.id ?? '', ['framework', 'categories', 1, 'id']],
    ['parameter', 'nobody', null],
  ])('%s %s', (member, name, path) => {
    expect(definitionOf(member, name, parse(TEXT))).toEqual(path);
    if (path) expect(rangeAt(TEXT, path as never, true)).not.toBeNull();
  });
});

describe('a place in a text', () => {
  it('inside of an expression is a name', () =>
    expect(wordAround('maxScore * (1 - inputs.late)', 18)).toEqual({ word: 'inputs.late', from: 16, to: 27 }));
});

describe('the contract as the editor has it', () => {
  it('says in one language what members and values mean, and has the same members', () => {
    const zh = JSON.stringify(editorSchema('zh'));
    const en = JSON.stringify(editorSchema('en'));
    expect(zh).toContain('四舍五入');
    expect(en).toContain('rounded half up');
    expect(en).not.toMatch(/markdownDescription":"[^"]*\p{Script=Han}/u);
    expect(JSON.parse(zh)).toMatchObject({ properties: { rules: { items: { properties: { priority: {} } } } } });
  });

  it('offers beginnings that fit', () => {
    const schema = JSON.parse(JSON.stringify(editorSchema('zh'))) as {
      properties: { rules: { items: { defaultSnippets: { body: object }[] } } };
    };
    for (const { body } of schema.properties.rules.items.defaultSnippets) {
      const text = JSON.stringify({ ...parse(TEXT), rules: [...RULE_SET.rules, body] });
      expect(lintRuleSetText(text).diagnostics.filter(({ code }) => code.startsWith('document/'))).toEqual([]);
    }
  });
});
