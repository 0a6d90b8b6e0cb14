import type { LocalizedText } from '@plumbline/core';
import type { FactDefinition } from '@plumbline/engine';

const words = (zh: string, en: string): LocalizedText => ({ zh, en });

/** The headings and columns of the reference. */
export const SAY = {
  title: words('规则语言', 'Rule language'),
  otherLanguage: words('[English](rule-language.md)', '[中文](rule-language.zh.md)'),
  generated: words(
    '由契约、事实表和随附规则集生成（`npm run reference`）；例子都取自随附规则集，其中的用例在测试中逐个运行。怎样写一套规则，见[编写规则集](../rule-sets.zh.md)；文件的形状见 `schemas/rule-set/v1.schema.json`。',
    'Generated from the contracts, the vocabulary of facts and the bundled rule sets (`npm run reference`). The examples are rules of those, and their golden tests are run by the tests. How a rule set is written: [writing a rule set](../rule-sets.md); the shape of the file: `schemas/rule-set/v1.schema.json`.',
  ),
  phases: words('阶段与结果', 'Phases and events'),
  phaseHead: words('| 阶段 | 结果 | 含义 |', '| phase | event | meaning |'),
  operators: words('运算符', 'Operators'),
  operatorHead: words('| 运算符 | 含义 |', '| operator | holds where the fact … |'),
  operatorNote: words(
    '与未知的事实比较从不成立，因此它的 `not` 总是成立；要紧时先问 `present`。数可以带单位（`"90%"`、`"100元"`、`"10天"`），按事实自己的单位比较。',
    'A comparison with an unknown fact is never true, so `not` of it always is; where that matters ask `present` first. Numbers may have a unit (`"90%"`, `"100元"`, `"10天"`) and are compared in that of the fact.',
  ),
  methods: words('给分方法', 'Score methods'),
  methodNote: words(
    'w 是分值，x 是 `of` 所指的事实；x 未知则得分待定，不是 0。结果在 [`floor`, `cap`] × w 之内，不写即 [0, 1]。',
    'w is the maximum score, x the fact named by `of`; an unknown x is an unknown score, never 0. The result stays within [`floor`, `cap`] × w, by default [0, 1].',
  ),
  required: words('参数', 'Parameters'),
  optional: words('可不写', 'optional'),
  none: words('无', 'none'),
  rule: words('例', 'Example'),
  golden: words('用例', 'Golden test'),
  amounts: words('加减分的数额', 'Amounts of adjustments'),
  amountHead: words('| 方法 | 含义 |', '| method | meaning |'),
  facts: words('事实', 'Facts'),
  factHead: words(
    '| 事实 | 种类 | 单位 | 属于 | 含义 | 何时未知 |',
    '| fact | type | unit | of | meaning | unknown when |',
  ),
} as const;

export const TYPE_WORDS: Readonly<Record<FactDefinition['type'], LocalizedText>> = {
  number: words('数', 'number'),
  text: words('文字', 'text'),
  label: words('标签', 'label'),
  flag: words('是否', 'yes or no'),
};

export const SUBJECT_WORDS: Readonly<Record<FactDefinition['subject'], LocalizedText>> = {
  form: words('整张表', 'the form'),
  item: words('任一项', 'any item'),
  indicator: words('指标', 'indicators'),
  execution: words('预算执行', 'budget execution'),
};

export const UNIT_WORDS: Readonly<Record<NonNullable<FactDefinition['unit']>, LocalizedText>> = {
  points: words('分', 'points'),
  money: words('金额', 'money'),
  ratio: words('比率', 'ratio'),
  days: words('天', 'days'),
  count: words('个数', 'count'),
  target: words('目标值的单位', 'that of the target'),
};

/** From when on a fact is known, where that is not from the beginning. */
export const KNOWN_WORDS: Readonly<Record<Exclude<FactDefinition['known'], 'before'>, LocalizedText>> = {
  withScore: words('计分之后才有', 'once the item is scored'),
  afterScores: words('各项计分之后才有', 'once all items are scored'),
  afterTotal: words('总分确定之后才有', 'once the total is known'),
};
