import { text as words } from '@plumbline/locale';
import { Select } from 'antd';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { type Path, removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject, listAt, objectAt, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { Field } from '../fields/field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import type { FrameworkRow } from './framework-rows.ts';
import { OwnParameters } from './own-parameters.tsx';
import { TagsField } from './tags-field.tsx';

/** All that a rule set says of one indicator of its library. */
export function IndicatorDetails({ row: { path, value } }: { readonly row: FrameworkRow }) {
  const say = useSay();
  const { language } = useLanguage();
  const { document } = useForm();
  const categories = listAt(objectAt(document, 'framework'), 'categories').filter(isObject);
  const groups = categories.flatMap((category) => listAt(category, 'groups').filter(isObject));
  const rules = listAt(document, 'rules').filter((rule) => isObject(rule) && rule['phase'] === 'score') as Unchecked[];
  const named = (list: readonly Unchecked[], member: 'label' | 'title') =>
    list.map((one) => [textAt(one, 'id'), textAt(objectAt(one, member), language) || textAt(one, 'id')] as const);
  return (
    <>
      <WordField label={say(WORDS.indicatorName)} path={[...path, 'name']} value={value['name']} />
      <WordField label={say(WORDS.code)} path={[...path, 'code']} value={value['code']} read={CODE} />
      <OpenChoice
        label={say(WORDS.category)}
        path={[...path, 'category']}
        value={value}
        choices={named(categories, 'label')}
      />
      <OpenChoice label={say(WORDS.group)} path={[...path, 'group']} value={value} choices={named(groups, 'label')} />
      <OpenChoice
        label={say(WORDS.direction)}
        path={[...path, 'direction']}
        value={value}
        choices={[
          ['higher', say(HIGHER)],
          ['lower', say(LOWER)],
        ]}
      />
      <WordField label={say(WORDS.unit)} path={[...path, 'unit']} value={value['unit']} isOptional />
      <OpenChoice
        label={say(WORDS.preferredRule)}
        path={[...path, 'rule']}
        value={value}
        choices={named(rules, 'title')}
      />
      <TagsField label={say(WORDS.aliases)} path={[...path, 'aliases']} value={listAt(value, 'aliases')} />
      <OwnParameters path={[...path, 'parameters']} value={objectAt(value, 'parameters')} />
    </>
  );
}

const HIGHER = words('越高越好', 'higher is better');
const LOWER = words('越低越好', 'lower is better');
const CODE = (typed: string) => (/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(typed) ? typed : null);

type WordProps = {
  readonly label: string;
  readonly path: Path;
  readonly value: unknown;
  readonly isOptional?: boolean;
  readonly read?: (typed: string) => string | null;
};

function WordField({ label, path, value, isOptional = false, read }: WordProps) {
  const { isReadOnly, edit } = useForm();
  return (
    <Field label={label} path={path}>
      {(id) => (
        <TextInput
          id={id}
          label={label}
          value={typeof value === 'string' ? value : ''}
          disabled={isReadOnly}
          {...(read ? { read } : {})}
          onChange={(next) =>
            edit((text) => (isOptional && next === '' ? removeAt(text, path) : setAt(text, path, next)), true)
          }
        />
      )}
    </Field>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly path: Path;
  readonly value: Unchecked;
  readonly choices: readonly (readonly [string, string])[];
};

/** One of a few, or none of them: then the member is not there. */
function OpenChoice({ label, path, value, choices }: ChoiceProps) {
  const { isReadOnly, edit } = useForm();
  const chosen = textAt(value, String(path.at(-1)));
  return (
    <Field label={label} path={path}>
      {(id) => (
        <Select
          id={id}
          size="small"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={label}
          value={chosen || null}
          disabled={isReadOnly}
          style={{ minWidth: 200 }}
          popupMatchSelectWidth={false}
          options={choices.map(([name, shown]) => ({ value: name, label: shown }))}
          onChange={(next: string | undefined) =>
            edit((text) => (next === undefined ? removeAt(text, path) : setAt(text, path, next)))
          }
        />
      )}
    </Field>
  );
}
