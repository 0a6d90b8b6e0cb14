import { PHASES } from '@plumbline/core';
import { conditionText } from '@plumbline/engine';
import { terms } from '@plumbline/locale';
import { Collapse } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { type Path, setAt } from '../../../../parts/document/json-edit.ts';
import type { Unchecked } from '../../document/parsed-document.ts';
import { ConditionEditor } from '../conditions/condition-editor.tsx';
import { EventEditor } from '../events/event-editor.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { Field } from '../fields/field.tsx';
import { LocalizedField } from '../fields/localized-field.tsx';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { ReferencesField } from '../fields/references-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { unlessHalfWritten } from '../half-written.ts';
import { WORDS } from '../words.ts';
import { RuleIdInput } from './rule-id-input.tsx';
import { SentenceFields } from './sentence-fields.tsx';

/** One rule, all of it: what it is called, when it holds and what then come first, for that is what is changed. */
export function RuleEditor({ path, rule }: { readonly path: Path; readonly rule: Unchecked }) {
  const say = useSay();
  const { words } = useForm();
  return (
    <div className="rule-editor">
      <ProblemLines path={path} />
      <LocalizedField label={say(WORDS.ruleTitle)} path={[...path, 'title']} value={rule['title']} />
      <h4>{say(WORDS.when)}</h4>
      <ConditionEditor path={[...path, 'conditions']} value={rule['conditions']} within={null} />
      <p className="form-words">{unlessHalfWritten(() => conditionText(rule['conditions'] as never, words), '…')}</p>
      <h4>{say(WORDS.outcome)}</h4>
      <EventEditor path={[...path, 'event']} rule={rule} />
      <h4>{say(WORDS.sentence)}</h4>
      <SentenceFields path={[...path, 'sentence']} rule={rule} />
      <Collapse
        size="small"
        ghost
        items={[
          { key: 'more', label: say(WORDS.moreOfRule), forceRender: true, children: <Place path={path} rule={rule} /> },
        ]}
      />
    </div>
  );
}

/** What others call a rule, where it stands among them, and what it rests on. */
function Place({ path, rule }: { readonly path: Path; readonly rule: Unchecked }) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const phases = Object.fromEntries(PHASES.map((phase) => [phase, terms.phases[phase]]));
  return (
    <>
      <Field label={say(WORDS.ruleId)} path={[...path, 'id']}>
        {(id) => <RuleIdInput id={id} rule={rule} />}
      </Field>
      <ChoiceField label={say(WORDS.phase)} path={[...path, 'phase']} value={rule['phase']} choices={phases} />
      <ChoiceField label={say(WORDS.item)} path={[...path, 'item']} value={rule['item']} choices={terms.itemKinds} />
      <Field label={say(WORDS.priority)} path={[...path, 'priority']}>
        {(id) => (
          <TextInput
            id={id}
            label={say(WORDS.priority)}
            value={String(rule['priority'] ?? 0)}
            width={90}
            disabled={isReadOnly}
            read={(typed) => (/^\d{1,5}$/.test(typed) && Number(typed) <= 10_000 ? typed : null)}
            onChange={(next) => edit((text) => setAt(text, [...path, 'priority'], Number(next)), true)}
          />
        )}
      </Field>
      <ReferencesField path={[...path, 'references']} value={rule['references']} />
    </>
  );
}
