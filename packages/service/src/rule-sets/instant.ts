import { InvalidInputError } from '../errors.ts';

/** The instant a date ends or an instant is, in UTC with milliseconds, as records have it; they compare as texts. */
export function instantOf(name: string, text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const time = isDate || isInstant ? Date.parse(isDate ? `${text}T23:59:59.999Z` : text) : Number.NaN;
  // Date.parse takes 31 February for 3 March.
  if (!Number.isNaN(time) && !(isDate && !new Date(time).toISOString().startsWith(text)))
    return new Date(time).toISOString();
  throw new InvalidInputError([
    {
      code: 'document/schema',
      severity: 'error',
      path: `/${name}`,
      params: { reason: 'YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ' },
    },
  ]);
}
