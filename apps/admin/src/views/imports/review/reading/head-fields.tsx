import { InputNumber } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import type { Path } from '../../../../parts/document/json-edit.ts';
import { setAt } from '../../../../parts/document/json-edit.ts';
import { MoneyUnitSelect } from '../../../../parts/money-unit.tsx';
import { useImport } from '../import-context.tsx';
import { fieldId } from '../use-open-import.ts';
import { WORDS } from '../words.ts';
import { ValueField } from './value-field.tsx';

/** The head of the form: of which year and project it is, and whose. */
export function HeadFields() {
  const say = useSay();
  const { rows, form, session, setActive } = useImport();
  const put = (path: Path, value: unknown) =>
    session.buffer.edit(setAt(session.buffer.text, path, value), { origin: 'reading' });
  return (
    <section aria-label={say(WORDS.head)} className="reading-block">
      <h3>{say(WORDS.head)}</h3>
      <div className="reading-pairs">
        {rows
          .slice(0, 2)
          .flatMap((row) => row.map((field) => <ValueField key={field.cell.id} field={field} showsLabel />))}
        <div className="value">
          <span className="value-label" aria-hidden="true">
            {say(WORDS.year)}
          </span>
          <InputNumber
            id={fieldId('/fiscalYear')}
            size="small"
            aria-label={say(WORDS.year)}
            min={2000}
            max={2100}
            precision={0}
            controls={false}
            value={form.fiscalYear}
            readOnly={!session.isEditable}
            onFocus={() => setActive('/fiscalYear')}
            onChange={(year) => year !== null && put(['fiscalYear'], year)}
          />
        </div>
        <div className="value">
          <span className="value-label" aria-hidden="true">
            {say(WORDS.moneyUnit)}
          </span>
          <MoneyUnitSelect
            id={fieldId('/moneyUnit')}
            label={say(WORDS.moneyUnit)}
            value={form.moneyUnit}
            disabled={!session.isEditable}
            onFocus={() => setActive('/moneyUnit')}
            onChange={(unit) => put(['moneyUnit'], unit)}
          />
        </div>
      </div>
    </section>
  );
}
