import { Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { insertAt, type Path, removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { fieldId, useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { LocalizedField } from './localized-field.tsx';
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
        <Reference key={index} path={[...path, index]} reference={reference} />
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

function Reference({ path, reference }: { readonly path: Path; readonly reference: Unchecked }) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const named = textAt(reference, 'document');
  return (
    <div id={fieldId(path)}>
      <div className="form-reference">
        <TextInput
          label={say(WORDS.document)}
          placeholder={say(WORDS.document)}
          value={named}
          disabled={isReadOnly}
          onChange={(next) => edit((text) => setAt(text, [...path, 'document'], next), true)}
        />
        <TextInput
          label={say(WORDS.clause)}
          placeholder={say(WORDS.clause)}
          value={textAt(reference, 'clause')}
          width={140}
          disabled={isReadOnly}
          onChange={(next) => edit((text) => setAt(text, [...path, 'clause'], next === '' ? null : next), true)}
        />
        {!isReadOnly && reference['note'] === undefined && (
          <Button
            size="small"
            type="text"
            aria-label={say(WORDS.addNote, { document: named })}
            onClick={() => edit((text) => setAt(text, [...path, 'note'], { zh: named, en: named }))}
          >
            {say(WORDS.note)}
          </Button>
        )}
        {!isReadOnly && (
          <Button
            size="small"
            type="text"
            aria-label={say(WORDS.removeReference, { document: named })}
            onClick={() => edit((text) => removeAt(text, path))}
          >
            ×
          </Button>
        )}
      </div>
      {reference['note'] !== undefined && (
        <LocalizedField label={say(WORDS.note)} path={[...path, 'note']} value={reference['note']} />
      )}
    </div>
  );
}

const EMPTY = { document: '文号', clause: null };
