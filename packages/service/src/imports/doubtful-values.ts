import type { FormReading } from '@plumbline/documents/upload';

/**
 * The values of a form that somebody has to look at, as JSON pointers: those that are a guess, in the order in which they were read, and those that a
 * diagnostic is about.
 */
export function doubtfulValues({ origins, diagnostics }: Pick<FormReading, 'origins' | 'diagnostics'>): string[] {
  const guessed = Object.keys(origins).filter((path) => origins[path]?.confidence === 'low');
  const noted = diagnostics.filter(({ severity, path }) => severity !== 'info' && path !== '').map(({ path }) => path);
  return [...new Set([...guessed, ...noted])];
}
