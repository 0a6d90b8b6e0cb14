import type { FormAdjustment, LocalizedText } from '@plumbline/core';
import { text } from './localized.ts';

/** How a kind of line is called, and what one says for which no rule has words. */
export type AdjustmentKindWords = { readonly label: LocalizedText; readonly sentence: LocalizedText };

/**
 * The kinds of line between the item scores and the total. A sentence takes `{amount}`, the signed points of the line, and
 * `{of}`, the item, group or category it is about, null for the whole form.
 */
export const adjustmentKinds: Readonly<Record<FormAdjustment['kind'], AdjustmentKindWords>> = {
  notApplicable: {
    label: text('不适用项调整', 'Items that do not apply'),
    sentence: text(
      '不适用项的分值并入其余各项[[（{of}）]]：{amount} 分',
      'Points of items that do not apply, given to the others[[ ({of})]]: {amount}',
    ),
  },
  veto: {
    label: text('否决', 'Veto'),
    sentence: text('否决[[“{of}”]]：{amount} 分', 'Veto[[ of “{of}”]]: {amount} points'),
  },
  deduct: { label: text('扣分', 'Deduction'), sentence: text('扣分：{amount} 分', 'Deduction: {amount} points') },
  add: { label: text('加分', 'Addition'), sentence: text('加分：{amount} 分', 'Addition: {amount} points') },
  cap: { label: text('封顶', 'Cap'), sentence: text('总分封顶：{amount} 分', 'Cap on the total: {amount} points') },
  bounds: {
    label: text('总分上下限', 'Bounds of the total'),
    sentence: text('总分限于 0 至满分之间：{amount} 分', 'The total stays between 0 and full marks: {amount} points'),
  },
  rounding: {
    label: text('总分取整', 'Rounding of the total'),
    sentence: text('总分按规则集取整：{amount} 分', 'Rounding of the total: {amount} points'),
  },
};
