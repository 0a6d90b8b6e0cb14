import type { LocalizedText, SelfEvaluation } from '@plumbline/core';
import { text } from '@plumbline/locale';
import { Select, type SelectProps } from 'antd';
import { useSay } from '../language/language.tsx';

export type MoneyUnit = SelfEvaluation['moneyUnit'];

/** What the money of a form can be counted in. */
export const MONEY_UNITS: Readonly<Record<MoneyUnit, LocalizedText>> = {
  元: text('元', 'yuan'),
  万元: text('万元', '10,000 yuan'),
};

const UNITS = Object.keys(MONEY_UNITS) as MoneyUnit[];

type Props = { readonly label: string; readonly value: MoneyUnit; readonly onChange: (unit: MoneyUnit) => void };

/** Choosing another unit changes no figure: they stay as they are typed. */
export function MoneyUnitSelect({
  label,
  ...props
}: Props & Pick<SelectProps<MoneyUnit>, 'id' | 'disabled' | 'onFocus'>) {
  const say = useSay();
  return (
    <Select<MoneyUnit>
      {...props}
      size="small"
      aria-label={label}
      popupMatchSelectWidth={false}
      options={UNITS.map((value) => ({ value, label: say(MONEY_UNITS[value]) }))}
    />
  );
}
