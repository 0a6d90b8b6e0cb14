import type { StudyStatistics } from '@plumbline/whatif';
import { useSay } from '../../language/language.tsx';
import type { GradeName } from './grade-name.ts';
import './impact.css';
import { pairedBins } from './impact-figures.ts';
import { WORDS } from './words.ts';

const HEIGHT = 120;
const WIDTH = 480;
/** Points a bin holds, as a study counts them where nobody said otherwise. */
const BIN = 5;

type Props = {
  readonly histograms: StudyStatistics['histograms'];
  readonly grades: readonly GradeName[];
  /** Points a bin holds. */
  readonly bin?: number;
};

/** Totals before and after, and the figures to be unfolded. */
export function TotalsHistogram(props: Props) {
  return (
    <>
      <TotalsPicture {...props} />
      <TotalsFigures histograms={props.histograms} />
    </>
  );
}

/** Totals before and after side by side, with a line where a grade begins. Drawn by hand: it is drawn again at every key. */
export function TotalsPicture({ histograms, grades, bin = BIN }: Props) {
  const say = useSay();
  const bins = pairedBins({ histograms });
  const most = Math.max(1, ...bins.flatMap(({ base, candidate }) => [base, candidate]));
  const width = WIDTH / Math.max(1, bins.length);
  // biome-ignore lint/plugin: a place in a picture; the table below has the figures
  const first = Number(bins[0]?.from ?? 0);
  const lines = grades.filter(({ from }) => from > first && from < first + bins.length * bin);
  const height = (count: number) => (count / most) * HEIGHT;
  return (
    <figure className="impact-figure">
      <figcaption>
        {say(WORDS.histogram)} <span className="impact-key impact-key-base">{say(WORDS.before)}</span>{' '}
        <span className="impact-key impact-key-candidate">{say(WORDS.after)}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-label={say(WORDS.histogram)}>
        {bins.map(({ from, base, candidate }, index) => (
          <g key={from} transform={`translate(${index * width} 0)`}>
            <rect
              className="impact-bar-base"
              x={width * 0.08}
              width={width * 0.42}
              y={HEIGHT - height(base)}
              height={height(base)}
            />
            <rect
              className="impact-bar"
              x={width * 0.5}
              width={width * 0.42}
              y={HEIGHT - height(candidate)}
              height={height(candidate)}
            />
            <text x={0} y={HEIGHT + 13}>
              {from}
            </text>
          </g>
        ))}
        {lines.map(({ id, label, from }) => {
          const x = ((from - first) / bin) * width;
          return (
            <g key={id} className="impact-grade-line">
              <line x1={x} x2={x} y1={0} y2={HEIGHT} />
              <text x={x + 2} y={9}>
                {say(label)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function TotalsFigures({ histograms }: Pick<Props, 'histograms'>) {
  const say = useSay();
  const bins = pairedBins({ histograms });
  return (
    <details>
      <summary>{say(WORDS.showTable)}</summary>
      <table className="impact-matrix">
        <thead>
          <tr>
            <th scope="col">{say(WORDS.points)}</th>
            <th scope="col">{say(WORDS.before)}</th>
            <th scope="col">{say(WORDS.after)}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ from, base, candidate }) => (
            <tr key={from}>
              <th scope="row">≥ {from}</th>
              <td className="figure">{base.toLocaleString('en')}</td>
              <td className="figure">{candidate.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
