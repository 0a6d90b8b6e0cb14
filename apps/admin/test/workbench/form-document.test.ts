import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '@plumbline/core';
import { lintRuleSetText } from '@plumbline/engine';
import fc from 'fast-check';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { setAt } from '../../src/parts/document/json-edit.ts';
import { applyEdits, type TextEdit } from '../../src/parts/document/text-edit.ts';
import { addCategory, addGroup, addIndicator } from '../../src/views/workbench/form/framework/framework-edits.ts';
import { frameworkRows, sumOf } from '../../src/views/workbench/form/framework/framework-rows.ts';
import { bandTop } from '../../src/views/workbench/form/grade-bands.ts';
import { addRule, duplicateRule, moveRule, removeRule } from '../../src/views/workbench/form/rule-edits.ts';
import { found } from '../../src/views/workbench/form/search.ts';
import { problemsBySection } from '../../src/views/workbench/form/sections/section-problems.ts';

const folder = fileURLToPath(new URL('../../../../rules', import.meta.url));
const texts = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(join(folder, name, '1.0.0/rule-set.json'), 'utf8'));
const small = texts.filter((text) => text.length < 30_000);
const shanghai = readFileSync(join(folder, 'shanghai-2020/1.0.0/rule-set.json'), 'utf8');
const documentOf = (text: string) => JSON.parse(text) as Record<string, unknown>;

/** What stands before the rules, each rule by its identifier, and what stands behind them: as they are typed. */
function typed(text: string) {
  const list = findNodeAtLocation(parseTree(text) as Node, ['rules']) as Node;
  const rules = new Map<string, string>();
  for (const rule of list.children ?? []) {
    const slice = text.slice(rule.offset, rule.offset + rule.length);
    rules.set((JSON.parse(slice) as { id: string }).id, slice);
  }
  return { before: text.slice(0, list.offset), rules, after: text.slice(list.offset + list.length) };
}

type Step = { readonly edits: readonly TextEdit[]; readonly touched: string | null };

/** A step of somebody at work, on whichever rule the number comes to. */
function step(text: string, kind: number, at: number): Step {
  const ids = [...typed(text).rules.keys()];
  const index = at % ids.length;
  const id = ids[index] ?? '';
  switch (kind) {
    case 0:
      return { edits: setAt(text, ['rules', index, 'title', 'zh'], `标题 ${at}`), touched: id };
    case 1:
      return { edits: setAt(text, ['rules', index, 'priority'], at), touched: id };
    case 2:
      return { edits: duplicateRule(text, index).edits, touched: null };
    case 3:
      return { edits: moveRule(text, index, at % 2 === 0 ? 1 : -1), touched: null };
    case 4:
      return { edits: addRule(text, 'adjust').edits, touched: null };
    default:
      return ids.length === 1 ? { edits: [], touched: null } : { edits: removeRule(text, index), touched: id };
  }
}

it('leaves whatever a sequence of changes does not touch as it was typed, byte by byte', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...small),
      fc.array(fc.tuple(fc.nat(5), fc.nat(1000)), { minLength: 1, maxLength: 8 }),
      (text, steps) => {
        const was = typed(text);
        const touched = new Set<string>();
        let now = text;
        for (const [kind, at] of steps) {
          const { edits, touched: id } = step(now, kind, at);
          if (id !== null) touched.add(id);
          now = applyEdits(now, edits);
        }
        const is = typed(now);
        expect(is.before).toBe(was.before);
        expect(is.after).toBe(was.after);
        for (const [id, rule] of was.rules) if (!touched.has(id)) expect(is.rules.get(id)).toBe(rule);
      },
    ),
    { numRuns: 40 },
  ));

describe('the framework', () => {
  const framework = {
    categories: [
      {
        id: 'output',
        maxScore: '50',
        groups: [
          { id: 'quantity', maxScore: '20' },
          { id: 'quality', maxScore: '20' },
        ],
      },
      { id: 'effect', groups: [{ id: 'social' }] },
    ],
    indicators: [
      { code: 'Q1', group: 'quantity', category: 'output', maxScore: '12.5' },
      { code: 'Q2', group: 'quantity', maxScore: '7.5' },
      { code: 'E1', category: 'effect', maxScore: '30' },
      { code: 'X', group: 'nowhere' },
    ],
  };

  it('is written out as a tree with what each node comes to', () => {
    const rows = frameworkRows(framework).map(({ value, depth, sum, isOff }) => [
      value['id'] ?? value['code'],
      depth,
      sum,
      isOff,
    ]);
    expect(rows).toEqual([
      ['output', 0, '40', true],
      ['quantity', 1, '20', false],
      ['Q1', 2, null, false],
      ['Q2', 2, null, false],
      ['quality', 1, null, false],
      ['effect', 0, null, false],
      ['social', 1, null, false],
      ['E1', 1, null, false],
      ['X', 0, null, false],
    ]);
  });

  it('knows the neighbours of each node, those of other blocks left out', () => {
    const places = frameworkRows(framework).map(({ value, before, after }) => [
      value['id'] ?? value['code'],
      before,
      after,
    ]);
    expect(places).toEqual([
      ['output', null, 1],
      ['quantity', null, 1],
      ['Q1', null, 1],
      ['Q2', 0, null],
      ['quality', 0, null],
      ['effect', 0, null],
      ['social', null, null],
      ['E1', null, null],
      ['X', null, null],
    ]);
  });

  it('has no sum where a part has no points', () => {
    expect(sumOf(['0.1', '0.2'])).toBe('0.3');
    expect(sumOf(['1', null])).toBeNull();
    expect(sumOf([])).toBeNull();
  });

  it('grows by blocks and indicators that have names of their own, and stays sound', () => {
    let text = shanghai;
    for (const make of [
      addCategory,
      addCategory,
      (now: string) => addGroup(now, ['framework', 'categories', 0]),
      (now: string) => addIndicator(now, ['framework', 'categories', 0, 'groups', 1]),
      (now: string) => addIndicator(now, null),
    ])
      text = applyEdits(text, make(text));
    const errors = lintRuleSetText(text).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    const { indicators } = (documentOf(text) as { framework: { indicators: object[] } }).framework;
    expect(indicators).toMatchObject([{ code: 'new', category: 'output', group: 'quality' }, { code: 'new-2' }]);
  });
});

describe('a search', () => {
  const document = documentOf(shanghai);
  const labels = (search: string) => found(document, search).map(({ label }) => label.zh);

  it.each([
    ['overshootLine', '参数 overshootLine = 1.3'],
    ['超额完成未说明', '规则 超额完成未说明（overshoot-unexplained）'],
    ['Overshoot not ', '规则 超额完成未说明（overshoot-unexplained）'],
    ['质量指标', '指标 质量指标'],
    ['ＯＶＥＲＳＨＯＯＴＬＩＮＥ', '参数 overshootLine = 1.3'],
    ['全年预算数为 0', '规则 预算为零（execution-zero-budget）'],
    ['Rounding', '读法与取整'],
  ])('for %s finds %s', (search, label) => expect(labels(search)).toContain(label));

  it('finds nothing for nothing, and every reference of the rule set', () => {
    expect(labels('  ')).toEqual([]);
    const [reference] = document['references'] as { document: string }[];
    expect(labels(reference?.document ?? '').some((label) => label.startsWith('依据'))).toBe(true);
  });
});

it('groups problems by the part of the form that shows them, the gravest first', () => {
  const problem = (path: string, severity: Diagnostic['severity']): Diagnostic =>
    ({ code: 'json/syntax', severity, path, params: {}, position: null }) as never;
  const problems = [
    problem('/rules/1/event', 'info'),
    problem('/rules/1', 'error'),
    problem('/rules/0', 'warning'),
    problem('/rounding/item', 'warning'),
    problem('', 'error'),
  ];
  const document = { rules: [{ phase: 'score' }, { phase: 'form' }] };
  const sections = problemsBySection(document, problems);
  expect([...sections.keys()].sort()).toEqual(['formRules', 'overview', 'scoreRules', 'settings']);
  expect(sections.get('formRules')?.map(({ severity }) => severity)).toEqual(['error', 'info']);
});

it('lets a grade hold up to the next one above it, in whatever order they stand', () => {
  const from = ['90', '60', '0', '80'];
  expect(from.map((one) => bandTop(one, from))).toEqual([null, '80', '60', '90']);
  expect(bandTop('9', ['9', '10', 'x'])).toBe('10');
  expect(bandTop('', from)).toBeNull();
});
