import { useSay } from '../../../language/language.tsx';
import { WORDS } from './words.ts';

/** In words what the picture shows at a glance. */
export function CurveNotes({
  cliffs,
  xText,
}: {
  readonly cliffs: readonly { readonly x: number; readonly by: number }[];
  readonly xText: (x: number) => string;
}) {
  const say = useSay();
  if (cliffs.length === 0) return null;
  return (
    <ul className="curve-notes">
      {cliffs.map(({ x, by }) => (
        <li key={`${x} ${by}`}>
          {say(WORDS.cliff, { x: xText(x), by: `${by > 0 ? '+' : '−'}${Math.abs(Math.round(by * 100))}%` })}
        </li>
      ))}
    </ul>
  );
}
