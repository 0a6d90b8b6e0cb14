import { fetchYear } from './fetch-year.ts';
import { joinYears, type PastForms } from './past-forms.ts';

/** Opens years of past forms, each once; what failed is tried again the next time somebody asks. */
export function yearsOnce<Year>(open: (forms: PastForms) => Year): (year: number) => Promise<Year> {
  const years = new Map<number, Promise<Year>>();
  return (year) => {
    const known = years.get(year) ?? fetchYear(year).then((read) => open(joinYears([read])));
    years.set(year, known);
    known.catch(() => years.delete(year));
    return known;
  };
}
