import { normalizeText } from '@plumbline/core';

/**
 * The words with which a text claims that everything was done; null where it does not.
 *
 * @example completionClaim('各项工作有序开展，圆满完成年度任务') // '圆满完成年度任务'
 */
export function completionClaim(text: string): string | null {
  return CLAIM.exec(normalizeText(text))?.[0] ?? null;
}

const CLAIM =
  /(?:全部|全面|圆满|均已|超额|如期)完成[^,，。;；]{0,12}|完成了?(?:年初|年度|全年|全部|所有|既定|预定|预期)[^,，。;；]{0,6}(?:任务|目标|指标|计划)/;
