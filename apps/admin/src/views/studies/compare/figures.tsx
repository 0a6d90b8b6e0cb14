import { useSay } from '../../../language/language.tsx';
import { ChartCard } from '../../../parts/charts/chart-card.tsx';
import { FigureCard } from '../../../parts/charts/figure-card.tsx';
import { signed } from '../../../parts/impact/impact-figures.ts';
import { MigrationMatrix } from '../../../parts/impact/migration-matrix.tsx';
import { matrixTable } from '../result/migration.tsx';
import { useNames } from '../result/use-names.ts';
import type { Side } from './compare-page.tsx';
import { comparedFigures, gradesOf } from './compared-figures.ts';
import { WORDS } from './words.ts';

type Props = { readonly before: Side; readonly after: Side };

/** What each found at a glance, and by how much that differs. */
export function CardDifferences({ before, after }: Props) {
  const say = useSay();
  const table = {
    columns: [
      say(WORDS.figure),
      say(WORDS.named, { place: say(WORDS.before), name: before.study.name }),
      say(WORDS.named, { place: say(WORDS.after), name: after.study.name }),
      say(WORDS.difference),
    ],
    rows: comparedFigures(before, after).map(({ words, before: was, after: is, difference }) => [
      { text: say(words) },
      { text: withMinus(was) },
      { text: withMinus(is) },
      { text: difference === null ? '—' : signed(difference) },
    ]),
  };
  return <ChartCard title={say(WORDS.cards)} note="" table={table} drawn={null} />;
}

/** With the true minus, as everywhere; what is not known is a dash. */
const withMinus = (figure: string | null) => figure?.replace(/^-/, '−') ?? '—';

/** Both matrices; where two studies have one name, which is which is said by their place. */
export function Matrices({ before, after }: Props) {
  return (
    <div className="study-pair">
      <OneMatrix side={before} place="before" />
      <OneMatrix side={after} place="after" />
    </div>
  );
}

function OneMatrix({ side: { study, result }, place }: { readonly side: Side; readonly place: 'before' | 'after' }) {
  const say = useSay();
  const { gradeLabel } = useNames(study);
  const nameOf = (grade: string | null) => (grade === null ? '—' : say(gradeLabel(grade)));
  const grades = gradesOf(result);
  return (
    <FigureCard
      title={`${say(WORDS.matrices)} · ${say(WORDS[place])}`}
      note={study.name}
      table={matrixTable(result.migration, grades, nameOf)}
    >
      <MigrationMatrix
        migration={result.migration}
        grades={grades}
        nameOf={nameOf}
        isRanked={result.question.base.kind !== 'declared'}
        open={null}
        onOpen={null}
      />
    </FigureCard>
  );
}
