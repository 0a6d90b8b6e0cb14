import {
  EVENT_TYPES,
  type EventType,
  PHASES,
  type Phase,
  SCORE_METHOD_NAMES,
  type ScoreMethodName,
} from '@plumbline/core';
import { eventWording } from '@plumbline/engine';
import { text as saying, terms } from '@plumbline/locale';
import { Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { type Path, setAt } from '../../../../parts/document/json-edit.ts';
import { objectAt, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { Field } from '../fields/field.tsx';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { unlessHalfWritten } from '../half-written.ts';
import { WORDS } from '../words.ts';
import { AmountField } from './amount-field.tsx';
import { AMOUNT_FIELDS, METHOD_FIELDS, type MethodField, NEW_PARAMS } from './method-fields.ts';
import { ParamsEditor } from './params-editor.tsx';

/** What a rule does where it holds, and the words that say so. */
export function EventEditor({ path, rule }: { readonly path: Path; readonly rule: Unchecked }) {
  const say = useSay();
  const { words, isReadOnly, edit } = useForm();
  const event = objectAt(rule, 'event');
  const type = textAt(event, 'type') as EventType;
  const phase = textAt(rule, 'phase') as Phase;
  const types = PHASES.includes(phase) ? EVENT_TYPES[phase] : [];
  return (
    <>
      <ProblemLines path={path} />
      <ProblemLines path={[...path, 'params']} />
      <Field label={say(WORDS.eventType)} path={[...path, 'type']}>
        {(id) => (
          <Select
            id={id}
            size="small"
            aria-label={say(WORDS.eventType)}
            value={type || null}
            disabled={isReadOnly}
            style={{ width: 180 }}
            options={types.map((name) => ({ value: name, label: say(terms.eventTypes[name]) }))}
            onChange={(next) => edit((text) => setAt(text, path, { type: next, params: FRESH[next] }))}
          />
        )}
      </Field>
      <EventFields path={path} type={type} params={objectAt(event, 'params')} />
      <p className="form-words">{unlessHalfWritten(() => eventWording(rule as never, words).text, '')}</p>
    </>
  );
}

function EventFields({
  path,
  type,
  params,
}: {
  readonly path: Path;
  readonly type: EventType;
  readonly params: Unchecked;
}) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const at = [...path, 'params'];
  if (type === 'score' || type === 'deduct' || type === 'add') {
    const fields: Readonly<Partial<Record<string, readonly MethodField[]>>> =
      type === 'score' ? METHOD_FIELDS : AMOUNT_FIELDS;
    const names = SCORE_METHOD_NAMES.filter((name) => Object.hasOwn(fields, name));
    const method = textAt(params, 'method');
    return (
      <>
        <Field label={say(WORDS.method)} path={[...at, 'method']}>
          {(id) => (
            <Select
              id={id}
              size="small"
              aria-label={say(WORDS.method)}
              value={SCORE_METHOD_NAMES.find((name) => name === method) ?? null}
              disabled={isReadOnly}
              style={{ width: 220 }}
              options={names.map((name) => ({ value: name, label: say(terms.scoreMethods[name]) }))}
              onChange={(next) =>
                edit((text) => setAt(text, at, { method: next, ...NEW_PARAMS[next], ...kept(params, next) }))
              }
            />
          )}
        </Field>
        <ParamsEditor path={at} params={params} fields={fields[method] ?? []} />
      </>
    );
  }
  if (type === 'cap') return <AmountField label={say(WORDS.atMost)} path={at} value={params} isRemovable={false} />;
  if (type === 'veto')
    return (
      <ChoiceField label={say(WORDS.vetoScope)} path={[...at, 'scope']} value={params['scope']} choices={SCOPES} />
    );
  if (type !== 'flag' && type !== 'require') return null;
  return (
    <>
      <Field label={say(WORDS.findingCode)} path={[...at, 'code']}>
        {(id) => (
          <TextInput
            id={id}
            label={say(WORDS.findingCode)}
            value={textAt(params, 'code')}
            disabled={isReadOnly}
            onChange={(next) => edit((text) => setAt(text, [...at, 'code'], next), true)}
          />
        )}
      </Field>
      <ChoiceField
        label={say(WORDS.severity)}
        path={[...at, 'severity']}
        value={params['severity']}
        choices={terms.severities}
      />
    </>
  );
}

/** What a method goes on with of the one before: the fact it is computed from. */
const kept = (params: Unchecked, next: ScoreMethodName) =>
  METHOD_FIELDS[next].some((field) => field.kind === 'fact' && field.name === 'of') && typeof params['of'] === 'string'
    ? { of: params['of'] }
    : {};

const FRESH: Readonly<Record<EventType, object>> = {
  score: { method: 'full' },
  deduct: { method: 'fixed', points: '1' },
  add: { method: 'fixed', points: '1' },
  cap: { share: '0.6' },
  veto: { scope: 'item' },
  flag: { code: 'to-be-checked', severity: 'warning' },
  require: { code: 'to-be-mended', severity: 'warning' },
};

const SCOPES = {
  item: saying('本项', 'the item'),
  group: saying('二级指标', 'its group'),
  category: saying('一级指标', 'its category'),
  total: saying('总分', 'the total'),
};
