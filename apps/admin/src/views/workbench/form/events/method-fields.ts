import type { AmountMethodName, LocalizedText, ScoreMethodName } from '@plumbline/core';
import { text } from '@plumbline/locale';

/** One parameter of a method, as a field. */
export type MethodField =
  | {
      readonly kind: 'fact' | 'number' | 'share' | 'bound' | 'expression';
      readonly name: string;
      readonly label: LocalizedText;
      readonly isOptional?: boolean;
    }
  /** Points, or a share of the maximum score; without a name they stand among the parameters themselves. */
  | {
      readonly kind: 'amount';
      readonly name: string | null;
      readonly label: LocalizedText;
      readonly isOptional?: boolean;
    }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: LocalizedText;
      readonly choices: Readonly<Record<string, LocalizedText>>;
    }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly label: LocalizedText;
      readonly columns: readonly Column[];
      readonly row: object;
      /** The order in which people expect its rows, by the first column; none where the order says nothing. */
      readonly order?: 'ascending' | 'descending';
    };

export type Column = {
  readonly kind: 'number' | 'share' | 'text' | 'fact' | 'amount';
  /** Null for an amount, whose name says whether it is points or a share. */
  readonly name: string | null;
  readonly label: LocalizedText;
  readonly isOptional?: boolean;
};

const of: MethodField = { kind: 'fact', name: 'of', label: text('依据', 'Computed from') };
const bounds: readonly MethodField[] = [
  { kind: 'bound', name: 'cap', label: text('上限（占分值）', 'At most (share)'), isOptional: true },
  { kind: 'bound', name: 'floor', label: text('下限（占分值）', 'At least (share)'), isOptional: true },
];
const amount = (name: string | null, label: LocalizedText, isOptional = false): MethodField => ({
  kind: 'amount',
  name,
  label,
  isOptional,
});
const expression: MethodField = { kind: 'expression', name: 'expression', label: text('算式', 'Expression') };

const perUnit: readonly MethodField[] = [
  of,
  { kind: 'number', name: 'line', label: text('起扣线', 'Counted from'), isOptional: true },
  {
    kind: 'choice',
    name: 'side',
    label: text('计哪一侧', 'Which side counts'),
    choices: { above: text('超过线的部分', 'above the line'), below: text('低于线的部分', 'below the line') },
  },
  { kind: 'number', name: 'step', label: text('每多少为一档', 'Size of a unit') },
  amount(null, text('每档分数', 'Points of a unit')),
  {
    kind: 'choice',
    name: 'partial',
    label: text('不足一档', 'A part of a unit'),
    choices: {
      started: text('按一档计', 'counts whole'),
      whole: text('不计', 'does not count'),
      fraction: text('按比例计', 'counts in proportion'),
    },
  },
  { kind: 'number', name: 'atMost', label: text('合计最多', 'In all at most'), isOptional: true },
];

/** The parameters of every score method, as people fill them in; a method without an entry does not compile. */
export const METHOD_FIELDS: Readonly<Record<ScoreMethodName, readonly MethodField[]>> = {
  full: [],
  zero: [],
  notApplicable: [],
  fixed: [amount(null, text('得分', 'Points')), ...bounds],
  proportional: [of, ...bounds],
  reciprocal: [of, ...bounds],
  linear: [
    of,
    { kind: 'share', name: 'zeroAt', label: text('得 0 分处', 'No points at') },
    { kind: 'share', name: 'fullAt', label: text('得满分处', 'Full marks at') },
    ...bounds,
  ],
  curve: [
    of,
    {
      kind: 'table',
      name: 'points',
      label: text('折点', 'Points of the curve'),
      columns: [
        { kind: 'share', name: 'at', label: text('位置', 'At') },
        { kind: 'share', name: 'share', label: text('得分占比', 'Share') },
      ],
      row: { at: '1', share: '1' },
      order: 'ascending',
    },
    ...bounds,
  ],
  steps: [
    of,
    {
      kind: 'table',
      name: 'steps',
      label: text('分档', 'Steps'),
      columns: [
        { kind: 'share', name: 'from', label: text('达到', 'From') },
        { kind: 'amount', name: null, label: text('得分', 'Points') },
      ],
      row: { from: '1', share: '1' },
      order: 'descending',
    },
    amount('below', text('各档以下', 'Below all steps')),
    ...bounds,
  ],
  perUnit: [...perUnit, ...bounds],
  lookup: [
    of,
    {
      kind: 'table',
      name: 'table',
      label: text('对照表', 'Table'),
      columns: [
        { kind: 'text', name: 'value', label: text('值', 'Value') },
        { kind: 'amount', name: null, label: text('得分', 'Points') },
      ],
      row: { value: '', share: '1' },
    },
    amount('otherwise', text('其他值', 'Any other value'), true),
    ...bounds,
  ],
  judged: [
    of,
    { kind: 'fact', name: 'band', label: text('所选档次', 'The chosen band'), isOptional: true },
    {
      kind: 'table',
      name: 'bands',
      label: text('档次', 'Bands'),
      columns: [
        { kind: 'text', name: 'id', label: text('档次', 'Band') },
        { kind: 'share', name: 'from', label: text('自', 'From') },
        { kind: 'share', name: 'to', label: text('至', 'To') },
      ],
      row: { id: 'band', from: '0', to: '1' },
    },
  ],
  checklist: [
    {
      kind: 'table',
      name: 'parts',
      label: text('各项', 'Parts'),
      columns: [
        { kind: 'fact', name: 'input', label: text('输入项', 'Input') },
        { kind: 'number', name: 'points', label: text('完成得分', 'Points when done') },
        { kind: 'number', name: 'latePoints', label: text('逾期得分', 'Points when late'), isOptional: true },
      ],
      row: { input: '', points: '1' },
    },
    ...bounds,
  ],
  expression: [expression, ...bounds],
};

/** The same for what a deduction or an addition is computed with. */
export const AMOUNT_FIELDS: Readonly<Record<AmountMethodName, readonly MethodField[]>> = {
  fixed: [amount(null, text('分数', 'Points'))],
  perUnit,
  expression: [expression],
};

const ofRatio = { of: 'ratio' } as const;

/** A method as it stands right after it was chosen: complete, so that the rule holds together at once. */
export const NEW_PARAMS: Readonly<Record<ScoreMethodName, object>> = {
  full: {},
  zero: {},
  notApplicable: {},
  fixed: { share: '1' },
  proportional: ofRatio,
  reciprocal: ofRatio,
  linear: { ...ofRatio, zeroAt: '0', fullAt: '1' },
  curve: {
    ...ofRatio,
    points: [
      { at: '0', share: '0' },
      { at: '1', share: '1' },
    ],
  },
  steps: {
    ...ofRatio,
    steps: [
      { from: '1', share: '1' },
      { from: '0.6', share: '0.5' },
    ],
    below: { share: '0' },
  },
  perUnit: { of: 'shortfall', step: '1', points: '1', partial: 'started' },
  lookup: { of: 'actualText', table: [{ value: '是', share: '1' }], otherwise: { share: '0' } },
  judged: { of: 'declaredScore', bands: [{ id: 'all', from: '0', to: '1' }] },
  checklist: { parts: [{ input: 'inputs.done', points: '1' }] },
  expression: { expression: 'maxScore' },
};
