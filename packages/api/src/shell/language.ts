import type { Language } from '@plumbline/core';

/** The language of Accept-Language that we have and that is wanted most; Chinese where it says nothing of either. */
export function preferredLanguage(header: string | undefined): Language {
  if (!header) return 'zh';
  let best: Language = 'zh';
  let weight = 0;
  for (const part of header.slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = LANGUAGES[tag.split('-')[0] ?? ''];
    const q = weightOf(parameters);
    if (language && q > weight) {
      best = language;
      weight = q;
    }
  }
  return best;
}

const LANGUAGES: Readonly<Record<string, Language>> = { zh: 'zh', en: 'en' };

function weightOf(parameters: readonly string[]): number {
  const q = parameters.map((parameter) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return q === undefined ? 1 : Number(q);
}
