import { normalizeText } from '@plumbline/core';

/** Every hint has one of these; most cells have none, and need not be normalised. */
const CANDIDATE = /[XxＸｘ×…·_＿]|\.\.|。。|例|填|请|某某|样表|待|指标|目标|任务|同上|字|如[:：]/;

/** A cell that is a hint and nothing else. */
const WHOLE =
  /^(?:指标|目标|任务)(?:\d{1,2}|[一二三四五六七八九十])[:：]?$|^[…·.。]{2,}$|^_{2,}$|^\(?(?:示例|样表|待填|待补充|待定|同上)\)?$/;

/** A hint anywhere in a cell. XX stands for a name not filled in, unless it is part of a word in letters. */
const ANYWHERE =
  /请(?:在此)?(?:填写|输入|选择|说明)|填写说明|此处填写|(?<![A-Za-z\d])[Xx×]{2,}(?![A-Za-z\d])|[×Xx]{2,}(?=[年月日市县区项万元%])|某某|不超过\d+字|限\d+字|_{3,}/;

/** An example opens a cell; in the middle of prose it is prose. */
const EXAMPLE = /^\(?(?:例如|例|如)[:：,，]|^\(?例如|\((?:例如|如[:：])/;

/**
 * Whether a cell still holds what the template said to its filler: 请填写, XX, 指标1, 例如：…
 *
 * @example isHint('指标1：') // true
 */
export function isHint(text: string): boolean {
  if (!CANDIDATE.test(text)) return false;
  const plain = normalizeText(text);
  return WHOLE.test(plain) || ANYWHERE.test(plain) || EXAMPLE.test(plain);
}
