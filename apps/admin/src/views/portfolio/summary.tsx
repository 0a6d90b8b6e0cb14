import type { LocalizedText } from '@plumbline/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import type { ListSearch } from '../assessments/list-search.ts';
import type { Portfolio, PortfolioUnit } from './portfolio-query.ts';
import { WORDS } from './words.ts';

type Props = { readonly portfolio: Portfolio; readonly year: number; readonly unit: string | undefined };

/** The year in a few figures, each with the way to the forms it counts where a list can be narrowed to them. */
export function Summary({ portfolio: { units, dueOn }, year, unit }: Props) {
  const sum = (of: (unit: PortfolioUnit) => number) => units.reduce((total, one) => total + of(one), 0);
  const list: ListSearch = { year, ...(unit === undefined ? {} : { unit }) };
  const handedIn = sum(({ states }) => states.submitted + states.accepted + states.rechecked);
  return (
    <dl className="portfolio-summary">
      <Figure label={WORDS.forms} count={sum(({ forms }) => forms)} list={list} />
      <Figure label={WORDS.handedIn} count={handedIn} />
      <Figure label={WORDS.accepted} count={sum(({ states }) => states.accepted + states.rechecked)} />
      {dueOn !== null && <Figure label={WORDS.late} count={sum(({ late }) => late)} list={{ ...list, late: true }} />}
      <Figure
        label={WORDS.differing}
        count={sum(({ differing }) => differing)}
        list={{ ...list, sort: 'difference' }}
      />
      <Figure
        label={WORDS.withFindings}
        count={sum(({ withFindings }) => withFindings)}
        list={{ ...list, finding: 'any' }}
      />
    </dl>
  );
}

type FigureProps = { readonly label: LocalizedText; readonly count: number; readonly list?: ListSearch };

function Figure({ label, count, list }: FigureProps) {
  const say = useSay();
  return (
    <div>
      <dt>{say(label)}</dt>
      <dd className="figure">
        {list && count > 0 ? (
          <Link to="/assessments" search={list}>
            {count}
          </Link>
        ) : (
          count
        )}
      </dd>
    </div>
  );
}
