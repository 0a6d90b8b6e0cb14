import { normalizeText } from '@plumbline/core';

/**
 * Whether a judged target says what would meet it. 及时, 健全 or 建立台账 can be found true or false; “further improved” cannot, nor can
 * a list of grades to choose from.
 *
 * @example isAssessable('进一步提升') // false
 */
export function isAssessable(text: string): boolean {
  const plain = normalizeText(text).replace(/[。.;,、]$/, '');
  if (/\d/.test(plain)) return true;
  return !(CHOICE.test(plain) || DEGREE.test(plain) || TENDENCY.test(plain));
}

/** The choice that the template offered, left as it is. */
const CHOICE = /^(?:定性:?)?(?:好坏|高中低|优良中低差|优良中差|好中差|是[/或]?否|有[/或]?无)$/;

/** How much, by nobody's measure. */
const DEGREE =
  /进一步|逐步|不断|有所|持续|明显|显著|较大|较好|较高|一定|适当|尽量|尽可能|大力|稳步|基本(?!公共|农田|药物|医疗|养老|生活|建设)/;

/** A direction without an end: 提升, 服务水平提高, 得到改善. */
const TENDENCY =
  /^(?:得到|有)?(?:提升|提高|改善|增强|加强|促进|推动|完善(?!$)|优化|增加|减少|降低|缓解)|(?:提升|提高|改善|增强|加强|促进|优化)$/;
