import { useSay } from '../../../language/language.tsx';
import type { Cell } from './matrix-figures.ts';
import { percent } from './matrix-figures.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly grades: Cell['grades'];
  readonly scored: number;
  readonly nameOf: (grade: string | null) => string;
};

/** Told apart by everybody, from the best on; what is below all comes last. */
const COLOURS = ['#14602a', '#2f6fb3', '#c27c0e', '#9c1c15', '#5c626b'];

/** How many forms have which grade, as parts of a bar and in words. */
export function Shares({ grades, scored, nameOf }: Props) {
  const say = useSay();
  const shares = grades.map(({ grade, forms }) => ({ grade, forms, share: percent(forms, scored) }));
  const list = shares
    .filter(({ forms }) => forms > 0)
    .map(({ grade, share }) => say(WORDS.share, { grade: nameOf(grade), share }))
    .join(' · ');
  let from = 0;
  return (
    <div className="study-shares">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {shares.map(({ grade, forms }, at) => {
          const width = scored === 0 ? 0 : (forms / scored) * 100;
          from += width;
          return <rect key={grade} x={from - width} width={width} height={8} fill={COLOURS[at % COLOURS.length]} />;
        })}
      </svg>
      <small>{list}</small>
    </div>
  );
}
