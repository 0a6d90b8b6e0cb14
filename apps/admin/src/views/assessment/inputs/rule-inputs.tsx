import { type FormIndicator, type InputDefinition, isDecimalString } from '@plumbline/core';
import { Input, Select } from 'antd';
import { type Say, useSay } from '../../../language/language.tsx';
import { setAt } from '../../../parts/document/json-edit.ts';
import { useAssessment } from '../assessment-context.tsx';
import { typedValue } from '../document/typed-value.ts';
import './inputs.css';
import { bandRange } from './band-range.ts';
import { WORDS } from './words.ts';

type Props = { readonly index: number; readonly row: FormIndicator; readonly isAsked: boolean };

/** What the rules ask for beyond the paper form, for one line; open where they wait for it. */
export function RuleInputs({ index, row, isAsked }: Props) {
  const say = useSay();
  const { rules } = useAssessment();
  const inputs = Object.entries(rules.compiled?.ruleSet.inputs ?? {});
  if (inputs.length === 0) return null;
  return (
    <details open={isAsked || Object.keys(row.inputs).length > 0} className="rule-inputs">
      <summary>{say(WORDS.title)}</summary>
      {inputs.map(([name, definition]) => (
        <RuleInput key={`${index} ${name}`} {...{ index, name, definition }} value={row.inputs[name] ?? null} />
      ))}
    </details>
  );
}

type InputProps = {
  readonly index: number;
  readonly name: string;
  readonly definition: InputDefinition;
  readonly value: string | boolean | null;
};

function RuleInput({ index, name, definition: { type, title, values = [] }, value }: InputProps) {
  const say = useSay();
  const { session, rules } = useAssessment();
  const { buffer, isEditable } = session;
  const put = (next: string | boolean | null, joins: boolean) =>
    buffer.edit(setAt(buffer.text, ['indicators', index, 'inputs', name], next ?? undefined), {
      origin: 'inputs',
      joins,
    });
  const label = say(title);
  if (type === 'number')
    return (
      <div className="rule-input">
        <span aria-hidden="true">{label}</span>
        <Input
          aria-label={label}
          size="small"
          inputMode="decimal"
          disabled={!isEditable}
          value={typeof value === 'string' ? value : ''}
          status={typeof value === 'string' && !isDecimalString(value) ? 'error' : ''}
          onChange={({ target }) => put(typedValue('decimal', target.value), true)}
          onBlur={() => void session.save()}
        />
      </div>
    );
  const options =
    type === 'flag'
      ? [
          { value: 'true', label: say(WORDS.yes) },
          { value: 'false', label: say(WORDS.no) },
        ]
      : values.map((one) => ({ value: one, label: labelOf(one, rules.compiled?.ruleSet, say) }));
  return (
    <div className="rule-input">
      <span aria-hidden="true">{label}</span>
      <Select
        size="small"
        allowClear
        aria-label={label}
        disabled={!isEditable}
        value={value === null ? undefined : String(value)}
        options={options}
        onChange={(next: string | undefined) => {
          put(type === 'flag' && next !== undefined ? next === 'true' : (next ?? null), false);
          void session.save();
        }}
      />
    </div>
  );
}

/** A band says what it stands for. */
function labelOf(value: string, ruleSet: Parameters<typeof bandRange>[1] | undefined, say: Say): string {
  const range = ruleSet ? bandRange(value, ruleSet) : null;
  return range ? say(WORDS.band, { band: value, ...range }) : value;
}
