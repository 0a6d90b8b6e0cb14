import { ruleTerms } from '@plumbline/locale';
import { useSay } from '../../../../language/language.tsx';
import { setAt } from '../../../../parts/document/json-edit.ts';
import { objectAt } from '../../document/parsed-document.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { Field } from '../fields/field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { ReadingsByGroup } from './readings-by-group.tsx';

const FIGURES = [
  ['executionRate', WORDS.executionRate],
  ['item', WORDS.itemScore],
  ['total', WORDS.totalScore],
] as const;
const READINGS = ['bare', 'zero', 'equal'] as const;

/** How figures are rounded, and how a target is read where the form leaves it open. */
export function SettingsSection() {
  const say = useSay();
  const { document, isReadOnly, edit } = useForm();
  const rounding = objectAt(document, 'rounding');
  const readings = objectAt(document, 'readings');
  return (
    <>
      {FIGURES.map(([name, words]) => {
        const own = objectAt(rounding, name);
        const figure = say(words);
        const label = say(WORDS.places, { figure });
        return (
          <div key={name}>
            <Field label={label} path={['rounding', name, 'places']}>
              {(id) => (
                <TextInput
                  id={id}
                  label={label}
                  value={String(own['places'] ?? '')}
                  width={70}
                  disabled={isReadOnly}
                  read={(typed) => (/^(\d|1[0-2])$/.test(typed) ? typed : null)}
                  onChange={(next) => edit((text) => setAt(text, ['rounding', name, 'places'], Number(next)), true)}
                />
              )}
            </Field>
            <ChoiceField
              label={say(WORDS.mode, { figure })}
              path={['rounding', name, 'mode']}
              value={own['mode']}
              choices={ruleTerms.roundingModes}
            />
          </div>
        );
      })}
      {READINGS.map((name) => (
        <ChoiceField
          key={name}
          label={say(WORDS[name])}
          path={['readings', name]}
          value={readings[name]}
          choices={ruleTerms.comparators}
        />
      ))}
      <ReadingsByGroup value={readings['bareByGroup']} />
    </>
  );
}
