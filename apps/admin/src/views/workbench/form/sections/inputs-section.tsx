import { ruleTerms } from '@plumbline/locale';
import { Button, Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject, listAt, objectAt } from '../../document/parsed-document.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { Field } from '../fields/field.tsx';
import { LocalizedField } from '../fields/localized-field.tsx';
import { NameInput } from '../fields/name-input.tsx';
import { fieldId, useForm } from '../form-context.tsx';
import { freshName } from '../rule-templates.ts';
import { WORDS } from '../words.ts';

/** What rules ask for beyond the form. */
export function InputsSection() {
  const say = useSay();
  const { document, isReadOnly, edit } = useForm();
  const inputs = objectAt(document, 'inputs');
  const names = Object.keys(inputs);
  const add = () =>
    edit((text) =>
      setAt(text, ['inputs', freshName('input', names)], {
        type: 'number',
        title: { zh: '新输入项', en: 'New input' },
      }),
    );
  return (
    <>
      {names.map((name, index) => {
        const input = objectAt(inputs, name);
        const path = ['inputs', name];
        return (
          // By place: one that gets another name stays where it is.
          <section key={index} className="rule-card" aria-label={name} id={fieldId(path)}>
            <div className="rule-card-head">
              <NameInput named="input" name={name} names={names} label={say(WORDS.renameInput, { name })} />
              <span className="form-wide" />
              {!isReadOnly && (
                <Button
                  size="small"
                  type="text"
                  aria-label={say(WORDS.removeInput, { name })}
                  onClick={() => edit((text) => removeAt(text, path))}
                >
                  ×
                </Button>
              )}
            </div>
            <LocalizedField
              label={say(WORDS.title)}
              path={[...path, 'title']}
              value={isObject(input['title']) ? input['title'] : {}}
            />
            <ChoiceField
              label={say(WORDS.inputType)}
              path={[...path, 'type']}
              value={input['type']}
              choices={ruleTerms.inputTypes}
            />
            {input['type'] === 'label' && (
              <Field label={say(WORDS.inputValues)} path={[...path, 'values']}>
                {(id) => (
                  <Select
                    id={id}
                    size="small"
                    mode="tags"
                    aria-label={say(WORDS.inputValues)}
                    value={listAt(input, 'values') as string[]}
                    disabled={isReadOnly}
                    style={{ minWidth: 260 }}
                    onChange={(next) => edit((text) => setAt(text, [...path, 'values'], next))}
                  />
                )}
              </Field>
            )}
          </section>
        );
      })}
      {names.length === 0 && <p className="form-note">{say(WORDS.none)}</p>}
      {!isReadOnly && (
        <Button size="small" type="dashed" onClick={add}>
          {say(WORDS.addInput)}
        </Button>
      )}
    </>
  );
}
