import { type FormIndicator, normalizeText } from '@plumbline/core';
import { hasReason } from '@plumbline/engine';

/**
 * Whether the row says why it deviates. A remark that there is nothing to say, which fillers put wherever a cell must not stay
 * empty, is no reason.
 *
 * @example givesReason({ ...row, deviationReason: '无偏差' }) // false
 */
export function givesReason(row: FormIndicator): boolean {
  if (!hasReason(row)) return false;
  if ((row.deviationReason?.length ?? 0) > LONGEST_REMARK) return true;
  return !NOTHING_SAID.test(normalizeText(row.deviationReason ?? '').replace(/[\s。.;,、!]+$/u, ''));
}

/** In characters, with spaces and stops. */
const LONGEST_REMARK = 16;

const NOTHING_SAID =
  /^(?:[\p{P}~]*|无|没有|暂无|无偏差|无差异|无需说明|不适用|正常|已完成|按要求完成|已按要求完成|继续保持|同上)$/u;
