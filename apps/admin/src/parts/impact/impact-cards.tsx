import { useSay } from '../../language/language.tsx';
import './impact.css';
import { type CardFigures, rounded, signed } from './impact-figures.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly figures: CardFigures;
  /** What the forms are of, below their number. */
  readonly formsNote?: string;
};

/** What somebody wants to know first. */
export function ImpactCards({ figures, formsNote = '' }: Props) {
  const say = useSay();
  const { compared, raised, lowered, gradesUp, gradesDown, meanChange, worstUnit } = figures;
  const count = (value: number) => value.toLocaleString('en');
  const cards = [
    { key: 'forms', title: say(WORDS.forms), value: count(compared), note: formsNote },
    {
      key: 'changed',
      title: say(WORDS.changed),
      value: count(raised + lowered),
      note: say(WORDS.raised, { up: count(raised), down: count(lowered) }),
    },
    { key: 'mean', title: say(WORDS.mean), value: signed(rounded(meanChange)), note: '' },
    {
      key: 'grades',
      title: say(WORDS.grades),
      value: count(gradesUp + gradesDown),
      note: say(WORDS.gradesUp, { up: count(gradesUp), down: count(gradesDown) }),
    },
    {
      key: 'unit',
      title: say(WORDS.worstUnit),
      value: worstUnit ? signed(worstUnit.mean) : say(WORDS.none),
      note: worstUnit?.key ?? '',
    },
  ];
  return (
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
  );
}
