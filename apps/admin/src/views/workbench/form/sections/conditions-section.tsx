import { Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { removeAt, setAt } from '../../document/json-edit.ts';
import { objectAt } from '../../document/parsed-document.ts';
import { ConditionEditor } from '../conditions/condition-editor.tsx';
import { fieldId, useForm } from '../form-context.tsx';
import { freshName } from '../rule-templates.ts';
import { WORDS } from '../words.ts';

/** Conditions that have a name, for several rules to mean the same. */
export function ConditionsSection() {
  const say = useSay();
  const { document, isReadOnly, edit } = useForm();
  const conditions = objectAt(document, 'conditions');
  const names = Object.keys(conditions);
  const add = () =>
    edit((text) =>
      setAt(text, ['conditions', freshName('condition', names)], { fact: 'met', operator: 'equal', value: true }),
    );
  return (
    <>
      {names.map((name) => (
        <section key={name} className="rule-card" aria-label={name} id={fieldId(['conditions', name])}>
          <div className="rule-card-head">
            <b className="rule-card-title">{name}</b>
            {!isReadOnly && (
              <Button
                size="small"
                type="text"
                aria-label={say(WORDS.removeNamed, { name })}
                onClick={() => edit((text) => removeAt(text, ['conditions', name]))}
              >
                ×
              </Button>
            )}
          </div>
          <ConditionEditor path={['conditions', name]} value={conditions[name]} within={null} />
        </section>
      ))}
      {names.length === 0 && <p className="form-note">{say(WORDS.none)}</p>}
      {!isReadOnly && (
        <Button size="small" type="dashed" onClick={add}>
          {say(WORDS.addNamed)}
        </Button>
      )}
    </>
  );
}
