import { useSay } from '../../language/language.tsx';
import { WORDS } from './words.ts';
import { axisYears, type YearAxis, type Years, yearBar } from './year-axis.ts';

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** The years of an axis, over the bars; the one that was chosen stands out. */
export function YearHead({ axis, year }: { readonly axis: YearAxis; readonly year: number | null }) {
  return (
    <span className="year-head" aria-hidden="true">
      {axisYears(axis).map((one) => (
        <span key={one} className={one === year ? 'year-chosen' : ''}>
          {one}
        </span>
      ))}
    </span>
  );
}

type Props = {
  readonly years: Years | null;
  readonly axis: YearAxis;
  readonly year: number | null;
  readonly look: 'published' | 'retired' | 'draft';
};

/** The years something is in force for, in words and as a bar. */
export function YearBar({ years, axis, year, look }: Props) {
  const say = useSay();
  if (years === null) return <span className="page-note">{say(WORDS.yearsOpen)}</span>;
  const { fromYear, untilYear } = years;
  const { start, width, goesOn, cameFrom } = yearBar(years, axis);
  const chosen = year === null ? null : yearBar({ fromYear: year, untilYear: year }, axis);
  return (
    <span className="year-bar">
      {chosen && (
        <span className="year-bar-chosen" style={{ left: percent(chosen.start), width: percent(chosen.width) }} />
      )}
      <span
        className={`year-bar-fill year-bar-${look}${goesOn ? ' year-bar-on' : ''}${cameFrom ? ' year-bar-back' : ''}`}
        style={{ left: percent(start), width: percent(width) }}
      >
        {cameFrom && <span aria-hidden="true">← </span>}
        {untilYear === fromYear ? (
          // A bar of one year has room for its figure and no more.
          <>
            <span className="unseen">{say(WORDS.oneYear, { from: fromYear })}</span>
            <span aria-hidden="true">{fromYear}</span>
          </>
        ) : (
          say(untilYear === null ? WORDS.from : WORDS.fromUntil, { from: fromYear, until: untilYear ?? fromYear })
        )}
        {goesOn && <span aria-hidden="true"> →</span>}
      </span>
    </span>
  );
}
