import type { SelfEvaluation } from '@plumbline/core';
import { Select } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { setAt } from '../../../parts/document/json-edit.ts';
import { useAssessment } from '../assessment-context.tsx';
import { WORDS } from '../words.ts';

type Props = { readonly unit: SelfEvaluation['moneyUnit']; readonly title: string };

/** What the money is counted in: the figures stay as they are typed. */
export function MoneyUnit({ unit, title }: Props) {
  const say = useSay();
  const { session } = useAssessment();
  const { buffer } = session;
  const choose = (next: string) => {
    buffer.edit(setAt(buffer.text, ['moneyUnit'], next), { origin: 'sheet' });
    void session.save();
  };
  return (
    <>
      {title}{' '}
      <Select
        size="small"
        aria-label={say(WORDS.moneyUnit)}
        value={unit}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={[
          { value: '元', label: say(WORDS.yuan) },
          { value: '万元', label: say(WORDS.tenThousandYuan) },
        ]}
      />
    </>
  );
}
