import { useSay } from '../../../../language/language.tsx';
import { listAt, objectAt, textAt } from '../../document/parsed-document.ts';
import { Field } from '../fields/field.tsx';
import { LocalizedField } from '../fields/localized-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { rename } from '../rename.ts';
import { WORDS } from '../words.ts';
import { idsOf } from './framework-edits.ts';
import type { FrameworkRow } from './framework-rows.ts';
import { TagsField } from './tags-field.tsx';

/** What a category or a group is called, in forms and by rules. */
export function BlockDetails({ row: { path, value } }: { readonly row: FrameworkRow }) {
  const say = useSay();
  const { document, isReadOnly, edit } = useForm();
  const own = textAt(value, 'id');
  const taken = idsOf(listAt(objectAt(document, 'framework'), 'categories'));
  return (
    <>
      <LocalizedField label={say(WORDS.title)} path={[...path, 'label']} value={value['label']} />
      <Field label={say(WORDS.blockId)} path={[...path, 'id']}>
        {(id) => (
          <TextInput
            id={id}
            label={say(WORDS.blockId)}
            value={own}
            width={200}
            disabled={isReadOnly}
            isName
            read={(typed) =>
              typed === own || (/^[a-z][A-Za-z0-9]{0,63}$/.test(typed) && !taken.includes(typed)) ? typed : null
            }
            onChange={(next) => edit((text) => rename(text, 'block', own, next))}
          />
        )}
      </Field>
      <TagsField label={say(WORDS.aliases)} path={[...path, 'aliases']} value={listAt(value, 'aliases')} />
    </>
  );
}
