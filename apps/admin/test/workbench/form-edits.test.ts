import { readFileSync } from 'node:fs';
import type { RuleSet } from '@plumbline/core';
import { lintRuleSetText } from '@plumbline/engine';
import { describe, expect, it } from 'vitest';
import { reorderItems } from '../../src/parts/document/json-edit.ts';
import { applyEdits } from '../../src/parts/document/text-edit.ts';
import { forWording, parseDocument } from '../../src/views/workbench/document/parsed-document.ts';
import {
  comparedWithFact,
  comparedWithValue,
  comparisonOf,
} from '../../src/views/workbench/form/conditions/comparison-of.ts';
import {
  asKind,
  NEW_CONDITION,
  spliced,
  withoutFrame,
} from '../../src/views/workbench/form/conditions/condition-kinds.ts';
import { METHOD_FIELDS } from '../../src/views/workbench/form/events/method-fields.ts';
import { cellsOf, pasteBlock, sortedOrder } from '../../src/views/workbench/form/events/table-block.ts';
import { type Named, rename } from '../../src/views/workbench/form/rename.ts';
import {
  addRule,
  duplicateRule,
  moveRule,
  removeRule,
  suggestedId,
} from '../../src/views/workbench/form/rule-edits.ts';
import { parameterUsage } from '../../src/views/workbench/form/usage.ts';

const read = (id: string) =>
  readFileSync(new URL(`../../../../rules/${id}/1.0.0/rule-set.json`, import.meta.url), 'utf8');
const shanghai = read('shanghai-2020');
const kinds = read('reference-kinds');
const rulesOf = (text: string) => (JSON.parse(text) as RuleSet).rules;
const idsOf = (text: string, phase: string) => rulesOf(text).flatMap((rule) => (rule.phase === phase ? [rule.id] : []));
const errorsOf = (text: string) => lintRuleSetText(text).diagnostics.filter(({ severity }) => severity === 'error');

describe('a rule', () => {
  it.each(['score', 'adjust', 'form', 'finding'] as const)(
    'of phase %s is added behind the others, and holds together',
    (phase) => {
      const { edits, id } = addRule(shanghai, phase);
      const after = applyEdits(shanghai, edits);
      expect(idsOf(after, phase)).toEqual([...idsOf(shanghai, phase), id]);
      // A new rule that never holds is said to be out of reach, which is what its author is to change; nothing else is wrong with it.
      expect(
        errorsOf(after)
          .map(({ code }) => code)
          .filter((code) => code !== 'rule-set/unreachable-rule'),
      ).toEqual([]);
    },
  );

  it('is duplicated behind itself under an identifier that is free', () => {
    const once = applyEdits(shanghai, duplicateRule(shanghai, 1).edits);
    const { edits, id } = duplicateRule(once, 1);
    const ids = rulesOf(applyEdits(once, edits)).map((rule) => rule.id);
    expect(id).toBe('execution-rate-3');
    expect(ids.slice(0, 4)).toEqual([
      'execution-zero-budget',
      'execution-rate',
      'execution-rate-3',
      'execution-rate-2',
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('trades places with the next of its phase, and those of other phases stay', () => {
    const text = JSON.stringify({ rules: ['score', 'form', 'score', 'form'].map((phase, id) => ({ id, phase })) });
    const order = (after: string) => rulesOf(after).map(({ id }) => id);
    expect(order(applyEdits(text, moveRule(text, 0, 1)))).toEqual([1, 2, 0, 3]);
    expect(order(applyEdits(text, moveRule(text, 2, -1)))).toEqual([2, 0, 1, 3]);
    expect(moveRule(text, 0, -1)).toEqual([]);
    expect(moveRule(text, 3, 1)).toEqual([]);
  });

  it('is taken away without touching its neighbours', () => {
    const after = applyEdits(shanghai, removeRule(shanghai, 0));
    expect(rulesOf(after)).toEqual(rulesOf(shanghai).slice(1));
  });

  it('is called by the words of its English title', () => {
    expect(suggestedId({ title: { zh: '超额', en: 'Overshoot, unexplained' } }, [])).toBe('overshoot-unexplained');
    expect(suggestedId({ title: { en: 'Overshoot' } }, ['overshoot'])).toBe('overshoot-2');
    expect(suggestedId({ title: { zh: '超额' } }, [])).toBeNull();
  });
});

describe('another name', () => {
  const document = {
    parameters: { line: '1' },
    inputs: { line: { type: 'number' } },
    conditions: { line: { fact: 'inputs.line', operator: 'lessThan', value: { parameter: 'line' } } },
    readings: { bareByGroup: { line: '>=' } },
    framework: {
      categories: [{ id: 'output', groups: [{ id: 'line', label: { zh: 'line' } }] }],
      indicators: [{ code: 'line', group: 'line', rule: 'line', parameters: { line: '2' } }],
    },
    rules: [
      {
        id: 'line',
        conditions: {
          any: [
            { condition: 'line' },
            { fact: 'group', operator: 'in', value: ['line', 'x'] },
            { fact: 'rule', operator: 'equal', value: 'line' },
          ],
        },
        event: { params: { expression: 'line * inputs.line + inlined' } },
        sentence: { zh: 'line {inputs.line} {parameter.line}' },
      },
    ],
  };
  const text = JSON.stringify(document);
  const changed = (named: Named) => {
    const after = applyEdits(text, rename(text, named, 'line', 'edge'));
    const back = applyEdits(after, rename(after, named, 'edge', 'line'));
    expect(back).toBe(text);
    return after.split('edge').length - 1;
  };

  it.each([
    ['parameter', 5],
    ['input', 4],
    ['condition', 2],
    ['rule', 3],
    ['block', 4],
  ] as const)('of a %s is written at its %i places and nowhere else', (named, places) => {
    expect(changed(named)).toBe(places);
  });

  it('of a rule leaves a real rule set as sound as it was', () => {
    for (const { id } of rulesOf(kinds).slice(0, 3)) {
      const after = applyEdits(kinds, rename(kinds, 'rule', id, 'another-rule'));
      expect(errorsOf(after)).toEqual([]);
    }
  });
});

it('finds the rules of a parameter, through named conditions too', () => {
  const ruleSet = forWording({
    parameters: { a: '1', b: '1', c: '1' },
    conditions: {
      outer: { condition: 'inner' },
      inner: { fact: 'ratio', operator: 'lessThan', value: { parameter: 'a' } },
    },
    rules: [
      {
        id: 'x',
        conditions: { condition: 'outer' },
        event: { type: 'score', params: { method: 'expression', expression: 'b' } },
        sentence: { zh: '', en: '' },
      },
      { id: 'half-written' },
    ],
  });
  expect([...parameterUsage(ruleSet)]).toEqual([
    ['b', [0]],
    ['a', [0]],
  ]);
});

it('keeps what did not change the same object from one text to the next', () => {
  const before = forWording(parseDocument(shanghai) ?? {});
  const after = forWording(parseDocument(shanghai.replace('"overshootLine": "1.3"', '"overshootLine": "1.4"')) ?? {});
  expect(after.parameters).not.toEqual(before.parameters);
  expect(after.rules).toBe(before.rules);
  expect(after.framework.categories).toBe(before.framework.categories);
});

describe('a block from a spreadsheet', () => {
  const [, table] = METHOD_FIELDS.steps;
  if (table?.kind !== 'table') throw new Error('Steps have a table');
  const text = '{"steps": [\n  {"from" :"1", "points":"5"},\n  {"from":"0.6","share":"0.5"}\n], "z": [1,2]}';
  const rows = (JSON.parse(text) as { steps: unknown[] }).steps;
  const paste = (copied: string, row: number, column = 0) => {
    const cells = cellsOf(copied);
    if (cells === null) throw new Error('This is no block');
    const { edits, misfits } = pasteBlock(text, { path: ['steps'], field: table, rows }, { cells, row, column });
    return {
      steps: (JSON.parse(applyEdits(text, edits)) as { steps: unknown[] }).steps,
      misfits,
      after: applyEdits(text, edits),
    };
  };

  it('fills the rows that are there and adds the others, and touches nothing else', () => {
    const { steps, after } = paste('80%\t90%\r\n60%\t5\r\n', 1);
    expect(steps).toEqual([
      { from: '1', points: '5' },
      { from: '0.8', share: '0.9' },
      { from: '0.6', share: '5' },
    ]);
    expect(after).toContain('{"from" :"1", "points":"5"}');
    expect(after).toContain('"z": [1,2]');
  });

  it('goes in from the column on where it is pasted, and an empty cell leaves what is there', () => {
    expect(paste('4\n3\n', 0, 1).steps[0]).toEqual({ from: '1', points: '4' });
    expect(paste('\t30%', 0).steps[0]).toEqual({ from: '1', share: '0.3' });
  });

  it('is refused whole where a cell is no number', () => {
    const { misfits, after } = paste('80%\t一半\n', 0);
    expect(misfits).toMatchObject([{ row: 1, typed: '一半' }]);
    expect(after).toBe(text);
  });

  it('is refused whole where it is wider than the table', () => {
    const { misfits, after } = paste('80%\t5\n60%\t3\n', 0, 1);
    expect(misfits).toMatchObject([
      { row: 1, column: null, typed: '5' },
      { row: 2, column: null, typed: '3' },
    ]);
    expect(after).toBe(text);
  });

  it('is none where it is one cell', () => expect(cellsOf('0.6\n')).toBeNull());
});

describe('rows of a table', () => {
  it('are sorted by numbers, not by their figures, and parameters by their values', () => {
    const rows = [{ at: '9' }, { at: { parameter: 'p' } }, { at: '1.5' }];
    expect(sortedOrder(rows, 'at', { p: '10' }, 'ascending')).toEqual([2, 0, 1]);
    expect(sortedOrder(rows, 'at', { p: '10' }, 'descending')).toEqual([1, 0, 2]);
    expect(sortedOrder(rows, 'at', {}, 'ascending')).toBeNull();
    expect(sortedOrder([{ at: '1' }, { at: '1.0' }], 'at', {}, 'descending')).toBeNull();
  });

  it('keep their text in another order', () => {
    const text = '[ {"a" : 1}, {"a":2}, 3 ]';
    expect(applyEdits(text, reorderItems(text, [], [2, 0, 1]))).toBe('[ 3, {"a" : 1}, {"a":2} ]');
  });
});

describe('a condition', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((fact) => ({ fact, operator: 'present', value: true }));

  it.each([
    ['one comparison as a group', a, 'any', { any: [a] }],
    ['a group as the other', { all: [a, b] }, 'any', { any: [a, b] }],
    ['a group of two negated', { all: [a, b] }, 'not', { not: { all: [a, b] } }],
    ['a group of one negated', { all: [a] }, 'not', { not: a }],
    ['what is negated as a group', { not: a }, 'all', { all: [a] }],
    ['a name as a comparison', { condition: 'x' }, 'fact', NEW_CONDITION],
  ] as const)('shows %s', (_, condition, kind, wanted) => expect(asKind(condition ?? {}, kind, '')).toEqual(wanted));

  it('takes the parts of a group in it where that says the same', () => {
    expect(spliced([a, { all: [b, c] }], 'all', 1)).toEqual([a, b, c]);
    expect(spliced([a, { any: [b, c] }], 'all', 1)).toBeNull();
    expect(spliced([a, { any: [b] }], 'all', 1)).toEqual([a, b]);
    expect(spliced([a, { not: b }], 'all', 1)).toBeNull();
    expect(spliced([a, b], 'all', 1)).toBeNull();
  });

  it('stands by itself without a frame that does nothing', () => {
    expect(withoutFrame({ all: [a] })).toEqual(a);
    expect(withoutFrame({ not: { not: a } })).toEqual(a);
    expect(withoutFrame({ not: a })).toBeNull();
    expect(withoutFrame({ any: [a, b] })).toBeNull();
  });

  it('asks the same of another fact of the same type, and something fitting of one of another', () => {
    const ruleSet = forWording({ inputs: { level: { type: 'label', values: ['高', '低'] } } });
    const before = { fact: 'ratio', operator: 'lessThan', value: '0.6' };
    expect(comparisonOf('executionRate', before, ruleSet)).toEqual({ ...before, fact: 'executionRate' });
    expect(comparisonOf('met', before, ruleSet)).toEqual({ fact: 'met', operator: 'equal', value: true });
    expect(comparisonOf('inputs.level', before, ruleSet)).toEqual({
      fact: 'inputs.level',
      operator: 'equal',
      value: '高',
    });
    expect(comparedWithFact(before, ruleSet)['value']).toEqual({ fact: expect.any(String) });
    expect(comparedWithValue({ ...before, value: { fact: 'x' } }, ruleSet)['value']).toBe('1');
  });
});

it('makes words of whatever is whole in a document that is no rule set', () => {
  const strange = {
    parameters: { a: '1', b: 2 },
    inputs: { a: null, b: { type: 'flag', title: 'x' } },
    conditions: { a: null },
    rules: [null, { id: 'a' }],
    framework: { categories: [null, { id: 'c' }], indicators: 'x' },
  };
  expect(forWording(strange)).toEqual({
    parameters: { a: '1' },
    inputs: { b: { type: 'flag', title: { zh: 'b', en: 'b' } } },
    conditions: {},
    rules: [{ id: 'a' }],
    readings: {},
    framework: { categories: [{ id: 'c' }], indicators: [] },
  });
});
