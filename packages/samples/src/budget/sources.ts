import { pick, type Random, weighted } from '../random.ts';
import type { Amounts } from './amounts.ts';

/** The sums of one source of money, in cents; null where the form has a dash. */
type Sums = Pick<Amounts, 'original' | 'final' | 'spent'>;
type Source = { readonly name: string; readonly sums: Sums };

/** 其中: one to three rows below the total. Where there are figures in more than one, they add up to it. */
export function drawSources(filing: Random, { original, final, spent, print }: Amounts): Source[] {
  const total = { original, final, spent };
  const [first, second, third] = NAMES;
  switch (pick(filing, MANNERS)) {
    case 'one':
      return [{ name: first, sums: total }];
    case 'two': {
      const step = print.moneyUnit === '元' ? 10_000 : 1_000_000;
      const part = splitOff(total, 0.05 + 0.3 * filing(), step);
      return [
        { name: first, sums: part.rest },
        { name: pick(filing, OTHERS), sums: part.taken },
      ];
    }
    default:
      return [
        { name: first, sums: total },
        { name: second, sums: NOTHING },
        { name: third, sums: NOTHING },
      ];
  }
}

const NAMES = ['当年财政拨款', '上年结转资金', '其他资金'] as const;
const OTHERS = weighted<string>([NAMES[1], 5], [NAMES[2], 3]);
const MANNERS = weighted(['one', 25], ['two', 20], ['three', 55]);
const NOTHING: Sums = { original: null, final: null, spent: null };

/** Takes a share of each sum, in multiples of `step`; a sum that is not known stays so on both sides. */
function splitOff({ original, final, spent }: Sums, share: number, step: number) {
  const taken = {
    original: portion(original, share, step),
    final: portion(final, share, step),
    spent: portion(spent, share, step),
  };
  const rest = {
    original: less(original, taken.original),
    final: less(final, taken.final),
    spent: less(spent, taken.spent),
  };
  return { taken, rest };
}

function portion(sum: number | null, share: number, step: number): number | null {
  return sum === null ? null : Math.floor((sum * share) / step) * step;
}

function less(sum: number | null, taken: number | null): number | null {
  return sum === null || taken === null ? null : sum - taken;
}
