import { useSay } from '../../../../language/language.tsx';
import { useImport } from '../import-context.tsx';
import { WORDS } from '../words.ts';
import { CorrectionList } from './correction-list.tsx';
import { DoubtList } from './doubt-list.tsx';
import { HeadFields } from './head-fields.tsx';
import './reading.css';
import { IndicatorFields, MoneyFields } from './table-block.tsx';
import { Totals } from './totals.tsx';
import { ValueField } from './value-field.tsx';

/** What was read, as the fields of the form: what is doubtful first. */
export function ReadingPane() {
  const say = useSay();
  const { rows } = useImport();
  const objective = rows.find((row) => row.some(({ cell }) => cell.field === 'planned')) ?? [];
  return (
    <section className="reading" aria-label={say(WORDS.reading)}>
      <Totals />
      <DoubtList />
      <HeadFields />
      <MoneyFields />
      <section aria-label={say(WORDS.objective)} className="reading-block">
        <h3>{say(WORDS.objective)}</h3>
        <div className="reading-pairs">
          {objective.map((field) => (
            <ValueField key={field.cell.id} field={field} lines={4} showsLabel />
          ))}
        </div>
      </section>
      <IndicatorFields />
      <CorrectionList />
    </section>
  );
}
