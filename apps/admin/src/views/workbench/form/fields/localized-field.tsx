import { useSay } from '../../../../language/language.tsx';
import { type Path, setAt } from '../../../../parts/document/json-edit.ts';
import { NOTED } from '../../../../parts/noted.ts';
import { isObject, textAt } from '../../document/parsed-document.ts';
import { useForm } from '../form-context.tsx';
import { Field } from './field.tsx';
import { TextInput } from './text-input.tsx';

/** A text in both languages. */
export function LocalizedField({
  label,
  path,
  value,
  isLong = false,
}: {
  readonly label: string;
  readonly path: Path;
  readonly value: unknown;
  readonly isLong?: boolean;
}) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const labelIn = (language: 'zh' | 'en') => say(NOTED, { what: label, note: NAMES[language] });
  const texts = isObject(value) ? value : {};
  return (
    <>
      {(['zh', 'en'] as const).map((language) => (
        <Field key={language} label={labelIn(language)} path={[...path, language]}>
          {(id) => (
            <TextInput
              id={id}
              label={labelIn(language)}
              value={textAt(texts, language)}
              disabled={isReadOnly}
              isLong={isLong}
              onChange={(next) => edit((text) => setAt(text, [...path, language], next), true)}
            />
          )}
        </Field>
      ))}
    </>
  );
}

const NAMES = { zh: '中文', en: 'English' } as const;
