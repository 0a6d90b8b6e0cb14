import { useSay } from '../../../../language/language.tsx';
import '../../impact/impact.css';
import { rounded, signed } from '../../impact/impact-figures.ts';
import { WORDS as IMPACT } from '../../impact/words.ts';
import { WORDS } from '../words.ts';
import type { StudyFigures } from './study-figures.ts';

/** What the kept study found, as it stood when it was kept. */
export function StudyCards({ study }: { readonly study: StudyFigures }) {
  const say = useSay();
  const { compared, raised, lowered, gradesUp, gradesDown, meanChange, worstUnit, years, dataDate } = study;
  const count = (value: number) => value.toLocaleString('en');
  const cards = [
    { key: 'forms', title: say(IMPACT.forms), value: count(compared), note: yearsOf(years) },
    {
      key: 'changed',
      title: say(IMPACT.changed),
      value: count(raised + lowered),
      note: say(IMPACT.raised, { up: count(raised), down: count(lowered) }),
    },
    { key: 'mean', title: say(IMPACT.mean), value: signed(rounded(meanChange)), note: '' },
    {
      key: 'grades',
      title: say(IMPACT.grades),
      value: count(gradesUp + gradesDown),
      note: say(IMPACT.gradesUp, { up: count(gradesUp), down: count(gradesDown) }),
    },
    {
      key: 'unit',
      title: say(IMPACT.worstUnit),
      value: worstUnit ? signed(worstUnit.mean) : say(IMPACT.none),
      note: worstUnit?.key ?? '',
    },
  ];
  return (
    <>
      <p className="page-note">
        {say(IMPACT.simulation)}
        {dataDate && ` · ${say(IMPACT.dataDate, { date: dataDate.slice(0, 10) })}`} · {say(WORDS.ofThisDraft)}
      </p>
      <dl className="impact-cards">
        {cards.map(({ key, title, value, note }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd className="figure">
              {value}
              {note && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function yearsOf(years: readonly number[]): string {
  const [first, last] = [years.at(0), years.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}
