import { useSay } from '../../../../language/language.tsx';
import { type Path, setAt } from '../../../../parts/document/json-edit.ts';
import { objectAt, textAt } from '../../document/parsed-document.ts';
import { Field } from '../fields/field.tsx';
import { LocalizedField } from '../fields/localized-field.tsx';
import { ReferencesField } from '../fields/references-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';

/** What the rule set is called, from when on it holds, and what it rests on. */
export function OverviewSection() {
  const say = useSay();
  const { document, isReadOnly, edit } = useForm();
  const effective = objectAt(document, 'effective');
  const year = (name: 'fromYear' | 'untilYear', label: string, path: Path) => (
    <Field label={label} path={path}>
      {(id) => (
        <TextInput
          id={id}
          label={label}
          value={String(effective[name] ?? '')}
          width={90}
          disabled={isReadOnly}
          read={(typed) => (/^20\d\d$/.test(typed) || (name === 'untilYear' && typed === '') ? typed : null)}
          onChange={(next) => edit((text) => setAt(text, path, next === '' ? null : Number(next)), true)}
        />
      )}
    </Field>
  );
  return (
    <>
      <LocalizedField label={say(WORDS.title)} path={['title']} value={document['title']} />
      <Field label={say(WORDS.version)} path={['version']}>
        {(id) => (
          <TextInput
            id={id}
            label={say(WORDS.version)}
            value={textAt(document, 'version')}
            width={140}
            disabled={isReadOnly}
            read={(typed) => (/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(typed) ? typed : null)}
            onChange={(next) => edit((text) => setAt(text, ['version'], next), true)}
          />
        )}
      </Field>
      {year('fromYear', say(WORDS.fromYear), ['effective', 'fromYear'])}
      {year('untilYear', say(WORDS.untilYear), ['effective', 'untilYear'])}
      <ReferencesField path={['references']} value={document['references']} />
    </>
  );
}
