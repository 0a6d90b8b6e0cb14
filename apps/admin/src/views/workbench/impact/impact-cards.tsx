import { useSay } from '../../../language/language.tsx';
import { gradeMoves, rounded, signed, worstUnit } from './impact-figures.ts';
import type { Impact } from './impact-messages.ts';
import type { GradeName } from './use-grades.ts';
import { WORDS } from './words.ts';

/** What somebody wants to know first. */
export function ImpactCards({ impact, grades }: { readonly impact: Impact; readonly grades: readonly GradeName[] }) {
  const say = useSay();
  const { compared, raised, lowered, change } = impact;
  const moves = gradeMoves(
    impact,
    grades.map(({ id }) => id),
  );
  const worst = worstUnit(impact);
  const cards = [
    { key: 'forms', title: say(WORDS.forms), value: compared.toLocaleString('en'), note: '' },
    {
      key: 'changed',
      title: say(WORDS.changed),
      value: (raised + lowered).toLocaleString('en'),
      note: say(WORDS.raised, { up: raised.toLocaleString('en'), down: lowered.toLocaleString('en') }),
    },
    { key: 'mean', title: say(WORDS.mean), value: signed(rounded(change.mean ?? '0')), note: '' },
    {
      key: 'grades',
      title: say(WORDS.grades),
      value: (moves.up + moves.down).toLocaleString('en'),
      note: say(WORDS.gradesUp, moves),
    },
    {
      key: 'unit',
      title: say(WORDS.worstUnit),
      value: worst ? signed(worst.mean) : say(WORDS.none),
      note: worst?.key ?? '',
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
