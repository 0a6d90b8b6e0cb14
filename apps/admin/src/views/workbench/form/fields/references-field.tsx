import { Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { insertAt, type Path, removeAt, setAt } from '../../document/json-edit.ts';
import { isObject, textAt } from '../../document/parsed-document.ts';
import { fieldId, useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { ProblemLines } from './problem-lines.tsx';
import { TextInput } from './text-input.tsx';

/** The regulations something rests on. */
export function ReferencesField({ path, value }: { readonly path: Path; readonly value: unknown }) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const references = Array.isArray(value) ? value.map((one: unknown) => (isObject(one) ? one : {})) : [];
  const add = () =>
    edit((text) =>
      references.length === 0 ? setAt(text, path, [EMPTY]) : insertAt(text, [...path, references.length], EMPTY),
    );
  return (
    <fieldset className="form-references" id={fieldId(path)}>
      <legend>{say(WORDS.references)}</legend>
      {references.map((reference, index) => (
        <div key={index} className="form-reference">
          <TextInput
            label={say(WORDS.document)}
            value={textAt(reference, 'document')}
            disabled={isReadOnly}
            onChange={(next) => edit((text) => setAt(text, [...path, index, 'document'], next), true)}
          />
          <TextInput
            label={say(WORDS.clause)}
            value={textAt(reference, 'clause')}
            width={140}
            disabled={isReadOnly}
            onChange={(next) =>
              edit((text) => setAt(text, [...path, index, 'clause'], next === '' ? null : next), true)
            }
          />
          {!isReadOnly && (
            <Button
              size="small"
              type="text"
              aria-label={say(WORDS.removeReference, { document: textAt(reference, 'document') })}
              onClick={() => edit((text) => removeAt(text, [...path, index]))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      <ProblemLines path={path} below />
      {!isReadOnly && (
        <Button size="small" type="dashed" onClick={add}>
          {say(WORDS.addReference)}
        </Button>
      )}
    </fieldset>
  );
}

const EMPTY = { document: '文号', clause: null };
