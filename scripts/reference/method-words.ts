import type { AmountMethodName, EventType, LocalizedText, OperatorName, ScoreMethodName } from '@plumbline/core';

/** What each method gives, in words; a method without words does not compile. w is the maximum score, x the fact named by `of`. */
export const METHOD_WORDS: Readonly<Record<ScoreMethodName, LocalizedText>> = {
  full: { zh: '满分 w', en: 'full marks, w' },
  zero: { zh: '0 分', en: 'no points' },
  fixed: { zh: '固定分数 `points`，或 w × `share`', en: '`points`, or w × `share`' },
  proportional: { zh: 'w × x', en: 'w × x' },
  reciprocal: { zh: 'w ÷ x', en: 'w ÷ x' },
  linear: {
    zh: '`zeroAt` 处 0 分，`fullAt` 处 w，其间为直线',
    en: '0 at `zeroAt`, w at `fullAt`, a straight line between',
  },
  curve: { zh: '各点之间为直线，两端之外为水平', en: 'straight lines between the points, level outside them' },
  steps: {
    zh: '由高到低，第一个 `from` ≤ x 的档；都不到则为 `below`',
    en: 'the first step whose `from` ≤ x, highest first; `below` under the last',
  },
  perUnit: {
    zh: 'w 减去：x 越过 `line` 每满一个 `step` 扣一次',
    en: 'w less an amount for every `step` by which x is beyond `line`',
  },
  lookup: {
    zh: '按标签查表；没有 `otherwise` 时，表中没有的标签得分待定',
    en: 'the amount of a label; without `otherwise` an unknown label is an unknown score',
  },
  judged: {
    zh: '由人评定的分数，须落在一档 [`from`, `to`) × w 之内，最高一档含上端',
    en: 'the points somebody judged, within a band [`from`, `to`) × w; the highest includes its top',
  },
  checklist: {
    zh: '各部分之和：完成、逾期或缺失',
    en: 'the sum of its parts, each done, late or missing',
  },
  expression: {
    zh: '对事实和参数的算式：`+ - * / min max abs floor ceil clamp`，`maxScore` 即 w',
    en: 'arithmetic over facts and parameters: `+ - * / min max abs floor ceil clamp`; `maxScore` is w',
  },
  notApplicable: {
    zh: '本项不计；分值的去向由指标体系的 `notApplicable` 规定',
    en: "the item does not count; the framework's `notApplicable` says what becomes of its points",
  },
};

/** Amounts of `deduct` and `add`; they are positive, the event says which way they go. */
export const AMOUNT_WORDS: Readonly<Record<AmountMethodName, LocalizedText>> = {
  fixed: { zh: '固定分数，或分值的比例', en: 'points, or a share of the maximum score' },
  perUnit: { zh: '每越过一个 `step` 一次', en: 'for every `step` beyond `line`' },
  expression: { zh: '算式', en: 'arithmetic' },
};

export const OPERATOR_WORDS: Readonly<Record<OperatorName, LocalizedText>> = {
  equal: { zh: '等于', en: 'equals' },
  notEqual: { zh: '不等于', en: 'differs' },
  lessThan: { zh: '小于', en: 'less than' },
  lessThanInclusive: { zh: '小于或等于', en: 'at most' },
  greaterThan: { zh: '大于', en: 'greater than' },
  greaterThanInclusive: { zh: '大于或等于', en: 'at least' },
  in: { zh: '是列出的之一', en: 'is one of a list' },
  notIn: { zh: '不是列出的任何一个', en: 'is none of a list' },
  contains: { zh: '文字中含有', en: 'a text has it in it' },
  doesNotContain: { zh: '文字中不含', en: 'a text does not have it in it' },
  present: { zh: '`true`：已知；`false`：未知', en: '`true`: is known; `false`: is unknown' },
};

export const EVENT_WORDS: Readonly<Record<EventType, LocalizedText>> = {
  score: { zh: '按一种方法给分', en: 'gives points by a method' },
  deduct: { zh: '扣分', en: 'takes points' },
  add: { zh: '加分', en: 'adds points' },
  cap: { zh: '最多得这么多', en: 'no more than this' },
  veto: {
    zh: '一票否决，归零的范围：`item`、`group`、`category`、`total`',
    en: 'no points for its scope: `item`, `group`, `category`, `total`',
  },
  flag: { zh: '提出核查意见，不动分数', en: 'a finding; no points' },
  require: { zh: '提交之前必须补正', en: 'must be mended before a form is submitted' },
};
