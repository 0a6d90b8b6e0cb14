import type { LocalizedText } from '@plumbline/core';
export const describe = ({ code, params }: { code: string; params: object }): LocalizedText => ({ zh: `${code} ${JSON.stringify(params)}`, en: `${code} ${JSON.stringify(params)}` });
export const fillSentence = ({ zh, en }: LocalizedText, params: Record<string, string | null>): LocalizedText => {
  const fill = (t: string, u: string) => t.replace(/\{([A-Za-z.0-9]+)\}/g, (_, n: string) => params[n] ?? u);
  return { zh: fill(zh, '未知'), en: fill(en, 'unknown') };
};
const s = { sentence: { zh: '{amount}', en: '{amount}' } };
export const adjustmentKinds = { notApplicable: s, veto: s, deduct: s, add: s, cap: s, bounds: s, rounding: s };
