import type { RuleSet, ShortForm } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { printFact } from '../../src/facts/fact-value.ts';
import { readForm, VOCABULARY } from '../../src/index.ts';
import { formWith, ruleSetWith } from '../support/rule-set.ts';

type Row = NonNullable<ShortForm['indicators']>[number];

/** A rule set as reading needs it, without its parameters. */
const rulesOf = (ruleSet: RuleSet) => ({ ruleSet, parameters: {}, indicatorParameters: new Map() });

const label = (zh: string) => ({ zh, en: zh });

/** The facts of the first indicator, printed. */
function factsOf(row: Row, changes: Partial<RuleSet> = {}, rest: ShortForm = {}) {
  const { items } = readForm(
    formWith({ ...rest, indicators: [row, ...(rest.indicators ?? [])] }),
    rulesOf(ruleSetWith(changes)),
  );
  const item = items.find(({ index }) => index === 0);
  return (name: string) => printFact(item?.facts[name]);
}

describe('what a target and an actual give', () => {
  it.each([
    // target, actual, comparator, direction, met, ratio, shortfall
    ['>=60', '45', 'atLeast', 'higher', 'false', '0.75', '15'],
    ['>=60', '60', 'atLeast', 'higher', 'true', '1', '0'],
    ['>60', '60', 'moreThan', 'higher', 'false', '1', '0'],
    ['<=120', '150', 'atMost', 'lower', 'false', '1.25', '30'],
    ['<120', '120', 'lessThan', 'lower', 'false', '1', '0'],
    ['=100%', '97%', 'atLeast', 'higher', 'false', '0.97', '0.03'],
    ['4场', '5场', 'atLeast', 'higher', 'true', '1.25', '0'],
    ['0起', '0起', 'atMost', 'lower', 'true', null, '0'],
    ['0起', '2起', 'atMost', 'lower', 'false', null, '2'],
    ['>=10万次', '11万次', 'atLeast', 'higher', 'true', '1.1', '0'],
    ['>=10场', '8', 'atLeast', 'higher', 'false', '0.8', '2'],
    ['>=10场', '5至8场', 'atLeast', 'higher', 'false', null, null],
    ['>=10场', '10至12场', 'atLeast', 'higher', 'true', null, null],
    ['>=10场', '8至12场', 'atLeast', 'higher', null, null, null],
    ['>=10场', '8家', 'atLeast', 'higher', null, null, null],
    ['>=10场', '约8场', 'atLeast', 'higher', null, null, null],
    ['>=10场', null, 'atLeast', 'higher', null, null, null],
    ['>=-3%', '-4%', 'atLeast', 'higher', 'false', null, '0.01'],
    ['5%-8%', '6%', null, null, 'true', null, '0'],
    ['5%-8%', '5%', null, null, 'true', null, '0'],
    ['5%-8%', '9%', null, null, 'false', null, '0.01'],
    ['5%-8%', '4%', null, null, 'false', null, '0.01'],
    ['健全', '健全', null, null, 'true', null, null],
    ['健全', ' 健 全。', null, null, 'true', null, null],
    ['健全', '基本健全', null, null, null, null, null],
    ['是', '是', null, null, 'true', null, null],
    ['是', '否', null, null, 'false', null, null],
    ['约10场', '约10场', null, null, 'true', null, null],
    ['约10场', '12场', null, null, null, null, null],
    [null, '12场', null, null, null, null, null],
    [null, null, null, null, null, null, null],
  ])('%s against %s', (target, actual, ...expected) => {
    const fact = factsOf({ target, actual });
    expect(['comparator', 'direction', 'met', 'ratio', 'shortfall'].map(fact)).toEqual(expected);
  });

  it.each([
    ['9月底前', '2020年9月30日', 'true', '0'],
    ['9月底前', '2020年10月1日', 'false', '1'],
    ['9月底前', '2020年10月23日', 'false', '23'],
    ['9月底前', '2021年9月30日', 'false', '365'],
    ['2月底前', '2020年3月1日', 'false', '1'],
    ['9月底前', '9月', 'true', '0'],
    ['9月中旬', '9月', null, null],
    ['9月底前', '及时', null, null],
    ['9月底前', '9月底前', 'true', '0'],
    ['9月', '2020年8月15日', 'true', '0'],
    ['9月23日至25日', '2020年9月24日', 'true', '0'],
    ['9月23日至25日', '2020年9月20日', null, '0'],
  ])('a deadline of %s against %s', (target, actual, met, daysLate) => {
    const fact = factsOf({ target, actual });
    expect([fact('met'), fact('daysLate'), fact('kind')]).toEqual([met, daysLate, 'quantitative']);
  });

  it('reads what a form leaves open as the rule set says', () => {
    const read = (target: string, readings: Partial<RuleSet['readings']>, row: Row = {}) =>
      factsOf({ target, actual: '5', ...row }, { readings: { ...ruleSetWith().readings, ...readings } })('comparator');
    expect(read('4', { bare: 'equal' })).toBe('equal');
    expect(read('4', { bareByGroup: { cost: 'atMost' } })).toBe('atLeast');
    expect(read('4', { bareByGroup: { cost: 'atMost' } }, { group: '成本指标' })).toBe('atMost');
    expect(read('0', { zero: 'equal', bareByGroup: { cost: 'atMost' } }, { group: '成本指标' })).toBe('equal');
    expect(read('=4', { equal: 'atMost' })).toBe('atMost');
    expect(read('<=4', { bare: 'equal', equal: 'equal' })).toBe('atMost');
  });

  it('goes the way the framework says, where the target has no comparator', () => {
    const framework = (direction: 'higher' | 'lower'): RuleSet['framework'] => ({
      ...ruleSetWith().framework,
      indicators: [{ code: 'A', name: '投诉数', direction }],
    });
    const read = (target: string, direction: 'higher' | 'lower') => {
      const fact = factsOf({ name: '投诉数', target, actual: '5' }, { framework: framework(direction) });
      return [fact('comparator'), fact('direction'), fact('met')];
    };
    expect(read('4', 'lower')).toEqual(['atMost', 'lower', 'false']);
    expect(read('4', 'higher')).toEqual(['atLeast', 'higher', 'true']);
    expect(read('0', 'higher')).toEqual(['atLeast', 'higher', 'true']);
    expect(read('>=4', 'lower')).toEqual(['atLeast', 'lower', 'true']);
  });
});

describe('what a budget gives', () => {
  it.each([
    // original, final, spent, zero, rate, printed, of original, revision
    [
      '9771000.00',
      '4175000.00',
      '4153300',
      'false',
      '0.994802395209580838323353',
      '0.9948',
      '0.425063964793777504861324',
      '0.427284822433732473646505',
    ],
    ['1000', '0', '0', 'true', null, null, '0', '0'],
    ['0', '1000', '500', 'false', '0.5', '0.5', null, null],
    [null, '1000', '1100', 'false', '1.1', '1.1', null, null],
    ['1000', null, '500', null, null, null, '0.5', null],
    ['1000', '1000', null, 'false', null, null, null, '1'],
  ])('of %s, %s, spent %s', (original, final, expenditure, ...expected) => {
    const fact = factsOf({}, {}, { budget: { original, final, expenditure } });
    const names = ['zeroBudget', 'executionRate', 'executionRatePrinted', 'originalExecutionRate', 'budgetRevision'];
    expect(names.map(fact)).toEqual(expected);
  });

  it('counts in yuan, whatever the form counts in', () => {
    const budget = { original: '1.5', final: '2', expenditure: '0.12345678' };
    const fact = factsOf({}, {}, { budget, moneyUnit: '万元' });
    expect(['originalBudget', 'finalBudget', 'actualExpenditure'].map(fact)).toEqual(['15000', '20000', '1234.5678']);
    expect(factsOf({}, {}, { budget })('finalBudget')).toBe('2');
  });

  it('is an item where the form or the framework gives it points', () => {
    const kinds = (budget: NonNullable<ShortForm['budget']>, executionMaxScore?: string | null) => {
      const framework = {
        ...ruleSetWith().framework,
        ...(executionMaxScore === undefined ? {} : { executionMaxScore }),
      };
      const { items } = readForm(formWith({ budget }), rulesOf(ruleSetWith({ framework })));
      return items.map(({ item, maxScore, index }) => [item, maxScore?.toPlain(), index]);
    };
    expect(kinds({ maxScore: '10' })).toEqual([['execution', '10', null]]);
    expect(kinds({ maxScore: '10' }, '20')).toEqual([['execution', '10', null]]);
    expect(kinds({}, '20')).toEqual([['execution', '20', null]]);
    expect(kinds({}, null)).toEqual([]);
    expect(kinds({})).toEqual([]);
  });
});

describe('where a row belongs', () => {
  const framework: RuleSet['framework'] = {
    ...ruleSetWith().framework,
    categories: [
      {
        id: 'work',
        label: label('工作'),
        aliases: ['任务指标'],
        groups: [{ id: 'volume', label: label('工作量'), aliases: ['数量'] }],
      },
      { id: 'output', label: label('产出指标') },
    ],
    indicators: [
      { code: 'A-1', name: '会议场次', category: 'work', group: 'volume' },
      { code: 'B-1', name: '会议（国际）', aliases: ['国际会议'] },
      { code: 'C-1', name: '会议场次', category: 'output' },
    ],
  };

  it.each<[string, Row, (string | null)[]]>([
    ['by its code', { name: '别的', code: 'A-1', category: '产出' }, ['A-1', 'work', 'volume']],
    ['by its name, the first of that name', { name: '会 议 场次' }, ['A-1', 'work', 'volume']],
    ['by an alias', { name: '国际会议' }, ['B-1', null, null]],
    ['by its name in another spelling', { name: '会议(国际)' }, ['B-1', null, null]],
    ['by a code nobody knows, which stays its code', { name: '会议场次', code: 'X' }, ['X', 'work', 'volume']],
    [
      'by the printed category and group',
      { name: '别的', category: '任务指标', group: '工作量' },
      [null, 'work', 'volume'],
    ],
    [
      'by the rule set’s own spelling before the usual one',
      { name: '别的', category: '工作（50分）', group: '数量' },
      [null, 'work', 'volume'],
    ],
    ['by the usual spelling', { name: '别的', category: '产出', group: '数量指标' }, [null, 'output', 'quantity']],
    [
      'by a usual category that is not the rule set’s',
      { name: '别的', category: '满意度指标' },
      [null, 'satisfaction', null],
    ],
    ['nowhere', { name: '别的', category: '其他', group: '其他' }, [null, null, null]],
  ])('is found %s', (_, row, expected) => {
    const fact = factsOf(row, { framework });
    expect(['code', 'category', 'group'].map(fact)).toEqual(expected);
  });
});

describe('maximum scores that a form does not print', () => {
  const split = (weightSplit: RuleSet['framework']['weightSplit'], rows: readonly Row[]) => {
    const framework: RuleSet['framework'] = {
      ...ruleSetWith().framework,
      ...(weightSplit ? { weightSplit } : {}),
      categories: [
        {
          id: 'output',
          label: label('产出'),
          maxScore: '50',
          groups: [
            { id: 'quantity', label: label('数量'), maxScore: '15' },
            { id: 'quality', label: label('质量'), maxScore: null },
          ],
        },
        { id: 'benefit', label: label('效益'), maxScore: null },
      ],
      indicators: [{ code: 'A', name: '定', category: 'output', group: 'quantity', maxScore: '3' }],
    };
    const form = formWith({ indicators: rows.map((row, index) => ({ name: `第${index}项`, maxScore: null, ...row })) });
    return readForm(form, rulesOf(ruleSetWith({ framework }))).items.map(({ maxScore }) => maxScore?.toPlain() ?? null);
  };
  const quantity = { category: '产出', group: '数量' };
  const groups = { of: 'group', places: 0 } as const;

  it.each<[string, Parameters<typeof split>, (string | null)[]]>([
    ['15 over 4 in whole points (R26)', [groups, [quantity, quantity, quantity, quantity]], ['4', '4', '4', '3']],
    ['printed ones first', [groups, [quantity, { ...quantity, maxScore: '6' }, quantity]], ['5', '6', '4']],
    ['defined ones first', [groups, [{ name: '定' }, quantity, quantity]], ['3', '6', '6']],
    [
      'in finer points',
      [{ of: 'group', places: 2 }, [quantity, quantity, quantity, { ...quantity, maxScore: '5' }]],
      ['3.34', '3.33', '3.33', '5'],
    ],
    [
      'by category',
      [{ of: 'category', places: 1 }, [quantity, { category: '产出', group: '质量' }, { category: '产出' }]],
      ['16.7', '16.7', '16.6'],
    ],
    [
      'none without a whole',
      [groups, [{ category: '产出', group: '质量' }, { category: '效益' }, {}]],
      [null, null, null],
    ],
    ['none without the wish to', [undefined, [quantity, { ...quantity, maxScore: '7' }]], [null, '7']],
    [
      'all there is, the odd half to the first',
      [groups, [{ ...quantity, maxScore: '4.5' }, quantity, quantity]],
      ['4.5', '5.5', '5'],
    ],
    ['nothing left is nothing', [groups, [{ ...quantity, maxScore: '15' }, quantity]], ['15', '0']],
    ['less than nothing left is unknown', [groups, [{ ...quantity, maxScore: '20' }, quantity]], ['20', null]],
  ])('are shared out: %s', (_, args, expected) => {
    expect(split(...args)).toEqual(expected);
  });
});

describe('what is asked for beyond the form', () => {
  const inputs: RuleSet['inputs'] = {
    count: { type: 'number', title: label('次数') },
    done: { type: 'flag', title: label('完成') },
    band: { type: 'label', title: label('档次'), values: ['优（上）', '良'] },
    note: { type: 'label', title: label('备注') },
  };
  const read = (given: NonNullable<Row['inputs']>) => {
    const { items, diagnostics } = readForm(
      formWith({ indicators: [{ inputs: given }] }),
      rulesOf(ruleSetWith({ inputs })),
    );
    const facts = items[0]?.facts ?? {};
    return {
      facts: Object.keys(inputs).map((name) => printFact(facts[`inputs.${name}`])),
      diagnostics: diagnostics.map(({ code, path }) => `${path} ${code}`),
    };
  };

  it('is read by its type', () => {
    expect(read({ count: '3.50', done: false, band: ' 优（上）', note: '任意' })).toEqual({
      facts: ['3.5', 'false', '优(上)', '任意'],
      diagnostics: [],
    });
  });

  it('is unknown where it is not given, and nothing else', () => {
    expect(read({})).toEqual({ facts: [null, null, null, null], diagnostics: [] });
    expect(read({ count: null, done: null, band: null, note: '' })).toEqual({
      facts: [null, null, null, null],
      diagnostics: [],
    });
  });

  it('is unknown where it is of another type, and somebody is told', () => {
    expect(read({ count: '三', done: 'true', band: true, note: false })).toEqual({
      facts: [null, null, null, null],
      diagnostics: [
        '/indicators/0/inputs/count value/wrong-input',
        '/indicators/0/inputs/done value/wrong-input',
        '/indicators/0/inputs/band value/unknown-label',
        '/indicators/0/inputs/note value/wrong-input',
      ],
    });
  });

  it('is itself where the rule set offers no such label, and somebody is told', () => {
    expect(read({ band: '中' })).toEqual({
      facts: [null, null, '中', null],
      diagnostics: ['/indicators/0/inputs/band value/unknown-label'],
    });
  });
});

describe('facts about the row and the form', () => {
  it('are there for every item, by name and type', () => {
    const form = formWith({
      declaredTotal: '95.5',
      budget: { final: '100', expenditure: '50', maxScore: '10', declaredScore: '5' },
      indicators: [
        { name: '甲', target: '>=5', actual: '4', declaredScore: '7.5', deviationReason: '　' },
        { name: '乙', target: '健全', actual: '不全', deviationReason: '雨季停工' },
        { name: ' 甲 ', target: '>=5', actual: '6', maxScore: '0', declaredScore: '0' },
      ],
    });
    const { items } = readForm(form, rulesOf(ruleSetWith()));
    const printed = (name: string) => items.map(({ facts }) => printFact(facts[name]));
    expect(printed('item')).toEqual(['execution', 'indicator', 'indicator', 'indicator']);
    expect(printed('name')).toEqual(['预算执行率', '甲', '乙', '甲']);
    expect(printed('duplicate')).toEqual([null, 'false', 'false', 'true']);
    expect(printed('hasDeviationReason')).toEqual([null, 'false', 'true', 'false']);
    expect(printed('maxScore')).toEqual(['10', '10', '10', '0']);
    expect(printed('declaredShare')).toEqual(['0.5', '0.75', null, null]);
    expect(printed('missedCount')).toEqual(['1', '1', '1', '1']);
    expect(printed('undecidedCount')).toEqual(['1', '1', '1', '1']);
    expect(printed('indicatorCount')).toEqual(['3', '3', '3', '3']);
    expect(printed('declaredTotal')).toEqual(['95.5', '95.5', '95.5', '95.5']);
    expect(printed('fiscalYear')).toEqual(['2020', '2020', '2020', '2020']);
  });

  it('are exactly those of the vocabulary, and absent only where it says so', () => {
    const form = formWith({ budget: { maxScore: '10' }, indicators: [{ target: null, actual: null, maxScore: null }] });
    for (const { item, facts } of readForm(form, rulesOf(ruleSetWith())).items) {
      for (const [name, value] of Object.entries(facts)) {
        if (name.startsWith('inputs.')) continue;
        const fact = VOCABULARY.get(name);
        expect([name, fact?.subject]).toEqual([name, expect.stringMatching(new RegExp(`^(?:form|item|${item})$`))]);
        if (value === null) expect([name, fact?.absentWhen]).toEqual([name, expect.anything()]);
      }
      const expected = [...VOCABULARY.values()].filter(
        ({ subject, known }) => known === 'before' && ['form', 'item', item].includes(subject),
      );
      expect(expected.filter(({ name }) => !Object.hasOwn(facts, name)).map(({ name }) => name)).toEqual([]);
    }
  });
});
