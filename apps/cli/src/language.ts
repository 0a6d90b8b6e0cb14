import type { Language } from '@plumbline/core';

/** The language asked for with --lang, else that of PLUMBLINE_LANGUAGE, else the system's when that is English, else Chinese. */
export function pickLanguage(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const asked = args
    .flatMap((arg, index) =>
      arg === '--lang' ? (args[index + 1] ?? []) : arg.startsWith('--lang=') ? arg.slice(7) : [],
    )
    .at(-1);
  for (const named of [asked, env['PLUMBLINE_LANGUAGE']]) if (named === 'zh' || named === 'en') return named;
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return system.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
