import { useSay } from '../../../language/language.tsx';
import { setAt } from '../../../parts/document/json-edit.ts';
import { type MoneyUnit, MoneyUnitSelect } from '../../../parts/money-unit.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { WORDS } from '../words.ts';

type Props = { readonly unit: MoneyUnit; readonly title: string };

/** What the money is counted in: the figures stay as they are typed. */
export function MoneyUnitOfForm({ unit, title }: Props) {
  const say = useSay();
  const { session } = useAssessment();
  const { buffer } = session;
  const choose = (next: MoneyUnit) => {
    buffer.edit(setAt(buffer.text, ['moneyUnit'], next), { origin: 'sheet' });
    void session.save();
  };
  return (
    <>
      {title} <MoneyUnitSelect label={say(WORDS.moneyUnit)} value={unit} onChange={choose} />
    </>
  );
}
