import { Button, Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { type Path, removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import type { Unchecked } from '../../document/parsed-document.ts';
import { decimalTyped } from '../fields/decimal-typed.ts';
import { Field } from '../fields/field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';

/** Values of parameters that hold for one indicator alone. */
export function OwnParameters({ path, value }: { readonly path: Path; readonly value: Unchecked }) {
  const say = useSay();
  const { ruleSet, isReadOnly, edit } = useForm();
  const names = Object.keys(value);
  const others = Object.keys(ruleSet.parameters).filter((name) => !names.includes(name));
  const add = (name: string) =>
    edit((text) =>
      names.length === 0
        ? setAt(text, path, { [name]: ruleSet.parameters[name] })
        : setAt(text, [...path, name], ruleSet.parameters[name]),
    );
  const remove = (name: string) => edit((text) => removeAt(text, names.length === 1 ? path : [...path, name]));
  return (
    <>
      {names.map((name) => (
        <Field key={name} label={say(WORDS.ownParameter, { name })} path={[...path, name]}>
          {(id) => (
            <span className="form-number">
              <TextInput
                id={id}
                label={say(WORDS.ownParameter, { name })}
                value={typeof value[name] === 'string' ? value[name] : ''}
                width={90}
                disabled={isReadOnly}
                read={decimalTyped}
                onChange={(next) => edit((text) => setAt(text, [...path, name], next), true)}
              />
              {!isReadOnly && (
                <Button
                  size="small"
                  type="text"
                  aria-label={`${say(WORDS.remove)}：${name}`}
                  onClick={() => remove(name)}
                >
                  ×
                </Button>
              )}
            </span>
          )}
        </Field>
      ))}
      {!isReadOnly && others.length > 0 && (
        <Field label={say(WORDS.addOwnParameter)} path={path}>
          {(id) => (
            <Select
              id={id}
              size="small"
              aria-label={say(WORDS.addOwnParameter)}
              value={null}
              style={{ minWidth: 200 }}
              popupMatchSelectWidth={false}
              options={others.map((name) => ({ value: name, label: name }))}
              onChange={(name: string | null) => name !== null && add(name)}
            />
          )}
        </Field>
      )}
    </>
  );
}
