import { terms } from '@plumbline/locale';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { ruleSetsQuery } from '../../../../api/rule-sets-query.ts';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { NOTED } from '../../../../parts/noted.ts';
import { signed } from '../../../assessments/signed.ts';
import { useImport } from '../import-context.tsx';
import { WORDS } from '../words.ts';

/** The declared total against the computed one, and to what causes they owe their difference, to the point. */
export function Totals() {
  const say = useSay();
  const {
    form,
    score: { scorecard, difference, rules, choices, choose },
  } = useImport();
  const titleOf = useRuleTitles();
  const differs = difference !== null && difference.byCause.length > 0;
  return (
    <section className="totals" aria-label={say(WORDS.sum)}>
      <Figure label={say(WORDS.declared)} value={form.declaredTotal ?? say(WORDS.none)} />
      <Figure
        label={say(WORDS.computed)}
        value={
          scorecard === null
            ? say(rules === null ? WORDS.noRules : WORDS.loading, { year: form.fiscalYear })
            : (scorecard.total ?? say(WORDS.pending))
        }
        note={scorecard?.ratingLabel ? say(scorecard.ratingLabel) : null}
      />
      {differs && <Figure label={say(WORDS.difference)} value={signed(difference.difference)} />}
      {differs && (
        <span className="totals-causes">
          <span className="totals-label">{say(WORDS.causes)}</span>
          {difference.byCause.map(({ cause, points }) => (
            <span key={cause} className="totals-cause">
              {say(terms.causes[cause])} <b className="figure">{signed(points)}</b>
            </span>
          ))}
        </span>
      )}
      {rules !== null && (
        <Select
          size="small"
          className="totals-rules"
          aria-label={say(WORDS.rules)}
          value={rules}
          onChange={choose}
          popupMatchSelectWidth={false}
          options={choices.map((name) => ({ value: name, label: titleOf(name) }))}
        />
      )}
    </section>
  );
}

/** What a version is called, by `id@version`. */
function useRuleTitles(): (name: string) => string {
  const { language } = useLanguage();
  const { data } = useQuery(ruleSetsQuery);
  return (name) => {
    const [id, version] = name.split('@');
    return `${data?.items.find((one) => one.id === id)?.title[language] ?? id} ${version}`;
  };
}

type FigureProps = { readonly label: string; readonly value: string; readonly note?: string | null };

function Figure({ label, value, note = null }: FigureProps) {
  const say = useSay();
  return (
    <span className="totals-figure">
      <span className="totals-label">{label}</span>
      <b className="figure">{value}</b>
      {note !== null && <span>{say(NOTED, { what: '', note })}</span>}
    </span>
  );
}
