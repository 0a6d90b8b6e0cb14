import type { Phase } from '@plumbline/core';
import { conditionText, eventWording, ruleWording } from '@plumbline/engine';
import { App, Button } from 'antd';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { insertAt, moveItem, removeAt } from '../../document/json-edit.ts';
import { isObject, listAt, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { fieldId, problemsAt, useForm } from '../form-context.tsx';
import { freshName, newRule } from '../rule-templates.ts';
import { WORDS } from '../words.ts';
import { RuleEditor } from './rule-editor.tsx';

type Placed = { readonly rule: Unchecked; readonly index: number };

/** The rules of a phase in words, in their order; the one that is chosen is open. */
export function RulesSection({ phase }: { readonly phase: Phase }) {
  const say = useSay();
  const { document, isReadOnly, edit } = useForm();
  const all = listAt(document, 'rules');
  const rules = all.flatMap((rule, index): Placed[] =>
    isObject(rule) && rule['phase'] === phase ? [{ rule, index }] : [],
  );
  const ids = all.flatMap((rule) => (isObject(rule) ? [textAt(rule, 'id')] : []));
  return (
    <>
      {rules.map(({ rule, index }, position) => (
        <RuleCard
          key={textAt(rule, 'id') || index}
          rule={rule}
          index={index}
          before={rules[position - 1]?.index ?? null}
          after={rules[position + 1]?.index ?? null}
          ids={ids}
        />
      ))}
      {rules.length === 0 && <p className="form-note">{say(WORDS.none)}</p>}
      {!isReadOnly && (
        <Button
          size="small"
          type="dashed"
          onClick={() =>
            edit((text) =>
              insertAt(text, ['rules', all.length], newRule(phase, ids, listAt(document, 'references').slice(0, 1))),
            )
          }
        >
          {say(WORDS.addRule)}
        </Button>
      )}
    </>
  );
}

type CardProps = Placed & {
  readonly before: number | null;
  readonly after: number | null;
  readonly ids: readonly string[];
};

function RuleCard({ rule, index, before, after, ids }: CardProps) {
  const { language } = useLanguage();
  const { selectedRule, selectRule } = useWorkbench();
  const { problems } = useForm();
  const id = textAt(rule, 'id');
  const isOpen = selectedRule === id;
  const found = problemsAt(problems, ['rules', index], true);
  const title = isObject(rule['title']) ? textAt(rule['title'], language) : id;
  return (
    <section
      className={`rule-card${isOpen ? ' rule-card-open' : ''}`}
      id={fieldId(['rules', index])}
      aria-label={title}
    >
      <div className="rule-card-head">
        <button
          type="button"
          className="rule-card-title"
          aria-expanded={isOpen}
          onClick={() => selectRule(isOpen ? null : id)}
        >
          {title || id}
          {found.length > 0 && <span className="form-dot">{found.length}</span>}
        </button>
        <code>{id}</code>
        <RuleActions rule={rule} index={index} before={before} after={after} ids={ids} />
      </div>
      {isOpen ? <RuleEditor path={['rules', index]} rule={rule} /> : <RuleInWords rule={rule} />}
    </section>
  );
}

function RuleInWords({ rule }: { readonly rule: Unchecked }) {
  const say = useSay();
  const { language } = useLanguage();
  const { ruleSet } = useForm();
  const words = ruleWording(ruleSet, language);
  const part = (make: () => string) => {
    try {
      return make();
    } catch {
      // Half written: lint says what is missing.
      return '…';
    }
  };
  return (
    <p className="rule-card-words">
      <b>{say(WORDS.when)}</b> {part(() => conditionText(rule['conditions'] as never, words))}
      <br />
      <b>{say(WORDS.outcome)}</b> {part(() => eventWording(rule as never, words).text)}
    </p>
  );
}

function RuleActions({ rule, index, before, after, ids }: CardProps) {
  const say = useSay();
  const { modal } = App.useApp();
  const { language } = useLanguage();
  const { isReadOnly, edit } = useForm();
  if (isReadOnly) return null;
  const title = isObject(rule['title']) ? textAt(rule['title'], language) : textAt(rule, 'id');
  const remove = () =>
    modal.confirm({
      title: say(WORDS.removeAsk, { title }),
      okText: say(WORDS.removeRule),
      cancelText: say(WORDS.cancel),
      onOk: () => edit((text) => removeAt(text, ['rules', index])),
    });
  const duplicate = () =>
    edit((text) => insertAt(text, ['rules', index + 1], { ...rule, id: freshName(textAt(rule, 'id'), ids, '-') }));
  const move = (to: number | null) => to !== null && edit((text) => moveItem(text, ['rules'], index, to));
  return (
    <span className="form-row-actions">
      <Button
        size="small"
        type="text"
        aria-label={`${say(WORDS.moveUp)}：${title}`}
        disabled={before === null}
        onClick={() => move(before)}
      >
        ↑
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={`${say(WORDS.moveDown)}：${title}`}
        disabled={after === null}
        onClick={() => move(after)}
      >
        ↓
      </Button>
      <Button size="small" type="text" aria-label={`${say(WORDS.duplicateRule)}：${title}`} onClick={duplicate}>
        {say(WORDS.duplicateRule)}
      </Button>
      <Button size="small" type="text" aria-label={`${say(WORDS.removeRule)}：${title}`} onClick={remove}>
        ×
      </Button>
    </span>
  );
}
