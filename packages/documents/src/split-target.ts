/** A target in the three cells that some forms have for it; null for an empty one. */
export type TargetCells = {
  readonly nature: string | null;
  readonly value: string | null;
  readonly unit: string | null;
};

/** A target in one piece, as other forms write it: `≥`, `50`, `家` is `≥50家`; a judged one keeps the word: `定性：良好`. */
export function targetOf({ nature, value, unit }: TargetCells): string | null {
  if (nature !== null && JUDGED.test(nature)) return value === null ? null : `${nature}：${value}${unit ?? ''}`;
  const text = `${nature ?? ''}${value ?? ''}${unit ?? ''}`;
  return value === null && !/\d/.test(text) ? null : text === '' ? null : text;
}

/** The three cells of a target; what has no comparator and number in front of its unit is all value. */
export function targetCells(target: string | null): TargetCells {
  const none: TargetCells = { nature: null, value: null, unit: null };
  if (target === null) return none;
  const [, word, judged] = /^(定性)：([\s\S]+)$/.exec(target) ?? [];
  if (word !== undefined && judged !== undefined) return { ...none, nature: word, value: judged };
  const [, nature, value, unit] = MEASURED.exec(target) ?? [];
  if (nature === undefined || value === undefined || unit === undefined) return { ...none, value: target };
  return { nature: nature || null, value, unit: unit || null };
}

const JUDGED = /^定性$/;
const MEASURED =
  /^(≥|≤|>=|<=|＞＝|＜＝|≧|≦|>|<|＞|＜|=|＝)?(\d[\d,]*(?:\.\d+)?)([^\d\s.,，。;；:：~～\-—–至到、]{0,8})$/;
