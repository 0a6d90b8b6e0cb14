import { blockLabel } from '@plumbline/engine';
import { ruleTerms } from '@plumbline/locale';
import { Button, Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject, listAt } from '../../document/parsed-document.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { Field } from '../fields/field.tsx';
import { useForm } from '../form-context.tsx';
import { idsOf } from '../framework/framework-edits.ts';
import { WORDS } from '../words.ts';

const PATH = ['readings', 'bareByGroup'];

/** Groups in which a number without a comparator is read otherwise than elsewhere. */
export function ReadingsByGroup({ value }: { readonly value: unknown }) {
  const say = useSay();
  const { ruleSet, isReadOnly, edit } = useForm();
  const own = isObject(value) ? value : {};
  const names = Object.keys(own);
  const called = (id: string) => {
    const label = blockLabel('group', id, ruleSet);
    return label ? say(label) : id;
  };
  const groups = idsOf(ruleSet.framework.categories.filter(isObject).flatMap((one) => listAt(one, 'groups')));
  const others = groups.filter((id) => !names.includes(id));
  const add = (id: string) =>
    edit((text) =>
      isObject(value)
        ? setAt(text, [...PATH, id], ruleSet.readings.bare)
        : setAt(text, PATH, { [id]: ruleSet.readings.bare }),
    );
  return (
    <>
      {names.map((id) => (
        <div key={id} className="form-reference">
          <ChoiceField
            label={say(WORDS.bareInGroup, { group: called(id) })}
            path={[...PATH, id]}
            value={own[id]}
            choices={ruleTerms.comparators}
          />
          {!isReadOnly && (
            <Button
              size="small"
              type="text"
              aria-label={`${say(WORDS.remove)}：${called(id)}`}
              onClick={() => edit((text) => removeAt(text, names.length === 1 ? PATH : [...PATH, id]))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {!isReadOnly && others.length > 0 && (
        <Field label={say(WORDS.addBareInGroup)} path={PATH}>
          {(id) => (
            <Select
              id={id}
              size="small"
              aria-label={say(WORDS.addBareInGroup)}
              value={null}
              style={{ minWidth: 180 }}
              popupMatchSelectWidth={false}
              options={others.map((group) => ({ value: group, label: called(group) }))}
              onChange={(group: string | null) => group !== null && add(group)}
            />
          )}
        </Field>
      )}
    </>
  );
}
