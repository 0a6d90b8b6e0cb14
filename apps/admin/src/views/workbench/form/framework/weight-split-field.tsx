import { Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject, textAt } from '../../document/parsed-document.ts';
import { Field } from '../fields/field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';

const PATH = ['framework', 'weightSplit'];

/** How points that a form does not print are shared out, if they are. */
export function WeightSplitField({ value }: { readonly value: unknown }) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const split = isObject(value) ? value : null;
  const choose = (of: string) =>
    edit((text) => {
      if (of === 'none') return split ? removeAt(text, PATH) : [];
      return split ? setAt(text, [...PATH, 'of'], of) : setAt(text, PATH, { of, places: 2 });
    });
  return (
    <Field label={say(WORDS.weightSplit)} path={PATH}>
      {(id) => (
        <>
          <Select
            id={id}
            size="small"
            aria-label={say(WORDS.weightSplit)}
            value={split ? textAt(split, 'of') : 'none'}
            disabled={isReadOnly}
            style={{ minWidth: 180 }}
            popupMatchSelectWidth={false}
            options={[
              { value: 'none', label: say(WORDS.noSplit) },
              { value: 'group', label: say(WORDS.splitGroup) },
              { value: 'category', label: say(WORDS.splitCategory) },
            ]}
            onChange={choose}
          />
          {split && (
            <TextInput
              label={say(WORDS.splitPlaces)}
              value={String(split['places'] ?? '')}
              width={60}
              disabled={isReadOnly}
              read={(typed) => (/^[0-6]$/.test(typed) ? typed : null)}
              onChange={(next) => edit((text) => setAt(text, [...PATH, 'places'], Number(next)), true)}
            />
          )}
          {split && <span className="form-note">{say(WORDS.splitPlaces)}</span>}
        </>
      )}
    </Field>
  );
}
