import { useSay } from '../../../../language/language.tsx';
import { ImpactCards } from '../../../../parts/impact/impact-cards.tsx';
import { WORDS as IMPACT } from '../../../../parts/impact/words.ts';
import { WORDS } from '../words.ts';
import type { StudyFigures } from './study-figures.ts';

/** What the kept study found, as it stood when it was kept. */
export function StudyCards({ study }: { readonly study: StudyFigures }) {
  const say = useSay();
  const { dataDate, years } = study;
  return (
    <>
      <p className="page-note">
        {say(IMPACT.simulation)}
        {dataDate && ` · ${say(IMPACT.dataDate, { date: dataDate.slice(0, 10) })}`} · {say(WORDS.ofThisDraft)}
      </p>
      <ImpactCards figures={study} formsNote={yearsOf(years)} />
    </>
  );
}

function yearsOf(years: readonly number[]): string {
  const [first, last] = [years.at(0), years.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}
