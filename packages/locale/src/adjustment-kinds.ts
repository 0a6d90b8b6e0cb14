import type { FormAdjustment, LocalizedText } from '@plumbline/core';
import { text } from './localized.ts';

/** The sentence of a line between the item scores and the total that no rule has words for. `of` is null for the whole form. */
export const adjustmentKinds: Readonly<Record<FormAdjustment['kind'], { readonly sentence: LocalizedText }>> = {
  notApplicable: {
    sentence: text(
      '不适用项的分值按比例并入其余各项[[（{of}）]]：{amount} 分',
      'Points of items that do not apply, spread over the others[[ ({of})]]: {amount}',
    ),
  },
  veto: { sentence: text('否决[[“{of}”]]：{amount} 分', 'Veto[[ of “{of}”]]: {amount} points') },
  deduct: { sentence: text('扣分：{amount} 分', 'Deduction: {amount} points') },
  add: { sentence: text('加分：{amount} 分', 'Addition: {amount} points') },
  cap: { sentence: text('总分封顶：{amount} 分', 'Cap on the total: {amount} points') },
  bounds: {
    sentence: text('总分限于 0 至满分之间：{amount} 分', 'The total stays between 0 and full marks: {amount} points'),
  },
  rounding: { sentence: text('总分取整：{amount} 分', 'Rounding of the total: {amount} points') },
};
