import { conditionText } from '@plumbline/engine';
import { Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { objectAt, type Unchecked } from '../../document/parsed-document.ts';
import { ConditionEditor } from '../conditions/condition-editor.tsx';
import { NameInput } from '../fields/name-input.tsx';
import { fieldId, useForm } from '../form-context.tsx';
import { unlessHalfWritten } from '../half-written.ts';
import { freshName } from '../rule-templates.ts';
import { WORDS } from '../words.ts';

/** Conditions that have a name, for several rules to mean the same. */
export function ConditionsSection() {
  const say = useSay();
  const { document, words, isReadOnly, edit } = useForm();
  const conditions = objectAt(document, 'conditions');
  const names = Object.keys(conditions);
  const add = () =>
    edit((text) =>
      setAt(text, ['conditions', freshName('condition', names)], { fact: 'met', operator: 'equal', value: true }),
    );
  return (
    <>
      {names.map((name, index) => (
        // By place: one that gets another name stays where it is.
        <section key={index} className="rule-card" aria-label={name} id={fieldId(['conditions', name])}>
          <div className="rule-card-head">
            <NameInput named="condition" name={name} names={names} label={say(WORDS.renameNamed, { name })} />
            <span className="form-note form-wide">{say(WORDS.usedByCount, { count: usesOf(document, name) })}</span>
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
          <p className="form-words">{unlessHalfWritten(() => conditionText(conditions[name] as never, words), '…')}</p>
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

/** How often a named condition is referred to, in rules and in others of its kind. */
const usesOf = (document: Unchecked, name: string) =>
  JSON.stringify([document['conditions'], document['rules']]).split(`{"condition":${JSON.stringify(name)}}`).length - 1;
