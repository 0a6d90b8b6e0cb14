import { factText, INPUT_PREFIX, VOCABULARY } from '@plumbline/engine';
import { ruleTerms, terms } from '@plumbline/locale';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { NOTED } from '../../../../parts/noted.ts';
import { isObject } from '../../document/parsed-document.ts';
import { useForm } from '../form-context.tsx';

type Props = {
  readonly id?: string;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (fact: string) => void;
};

/** One of the facts there are, found by what it is called, what it means or its name. */
export function FactSelect({ id, label, value, onChange }: Props) {
  const { isReadOnly } = useForm();
  const options = useFactOptions();
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      size="small"
      aria-label={label}
      value={value}
      disabled={isReadOnly}
      style={{ minWidth: 130, maxWidth: 220 }}
      popupMatchSelectWidth={420}
      showSearch={{ filterOption: (typed, option) => option?.search.includes(typed.toLowerCase()) ?? false }}
      options={options}
      optionRender={({ data }) => (
        <span className="form-fact">
          {data.label} <code>{data.value}</code>
          <small>{data.meaning}</small>
        </span>
      )}
      onChange={onChange}
    />
  );
}

function useFactOptions() {
  const say = useSay();
  const { language } = useLanguage();
  const { ruleSet, words } = useForm();
  const { inputs } = ruleSet;
  return useMemo(() => {
    const known = [...VOCABULARY.values()].map(({ name, meaning, type, unit }) => {
      const held = say(type === 'text' ? terms.valueKinds.text : ruleTerms.inputTypes[type]);
      return {
        value: name,
        label: factText(name, words),
        meaning: say(NOTED, { what: say(meaning), note: unit ? `${held}, ${say(ruleTerms.factUnits[unit])}` : held }),
      };
    });
    const own = Object.entries(inputs ?? {})
      .filter(([, input]) => isObject(input.title))
      .map(([name, { title, type }]) => ({
        value: INPUT_PREFIX + name,
        label: title[language],
        meaning: say(ruleTerms.inputTypes[type] ?? title),
      }));
    return [...own, ...known].map((option) => ({
      ...option,
      search: `${option.label} ${option.value} ${option.meaning}`.toLowerCase(),
    }));
  }, [inputs, language, say]);
}
