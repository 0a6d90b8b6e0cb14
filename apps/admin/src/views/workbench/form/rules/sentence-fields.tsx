import { type RuleWording, ruleWording, sentenceText } from '@plumbline/engine';
import { Button } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type RefObject, useRef } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { type Path, setAt } from '../../../../parts/document/json-edit.ts';
import { NOTED } from '../../../../parts/noted.ts';
import { isObject, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { Field } from '../fields/field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { unlessHalfWritten } from '../half-written.ts';
import { namesReadBy } from '../usage.ts';
import { WORDS } from '../words.ts';

const LANGUAGES = ['zh', 'en'] as const;
type Language = (typeof LANGUAGES)[number];
const NAMES = { zh: '中文', en: 'English' } as const;
/** What every sentence about an item may name, beside the facts its rule reads. */
const ALWAYS = ['target', 'actual', 'score', 'maxScore', 'deduction'];

type Areas = Readonly<Record<Language, RefObject<TextAreaRef | null>>>;

/** The reason a form shows, as it is written and as it will read. What it may name goes in at the caret of the language that was typed in last. */
export function SentenceFields({ path, rule }: { readonly path: Path; readonly rule: Unchecked }) {
  const say = useSay();
  const { ruleSet, words, isReadOnly } = useForm();
  const areas: Areas = { zh: useRef<TextAreaRef>(null), en: useRef<TextAreaRef>(null) };
  const last = useRef<Language>(words.language);
  const put = useInsertion(path, rule, areas, last);
  const sentence = isObject(rule['sentence']) ? rule['sentence'] : {};
  const facts = [...new Set([...ALWAYS, ...namesReadBy(rule as never, ruleSet).facts])];
  return (
    <>
      {LANGUAGES.map((language) => (
        <SentenceField
          key={language}
          language={language}
          path={[...path, language]}
          sentence={sentence}
          area={areas[language]}
          onFocus={() => {
            last.current = language;
          }}
        />
      ))}
      {!isReadOnly && (
        <p className="form-links">
          {say(WORDS.placeholders)}
          {facts.map((name) => (
            <Button key={name} size="small" title={`{${name}}`} onClick={() => put(`{${name}}`, '')}>
              {placeholderText(name, words)}
            </Button>
          ))}
          <Button size="small" title="[[ ]]" onClick={() => put('[[', ']]')}>
            {say(WORDS.optionalPart)}
          </Button>
        </p>
      )}
    </>
  );
}

/** What stands in the brackets where a sentence names it. */
const placeholderText = (name: string, words: RuleWording) =>
  sentenceText({ zh: `{${name}}`, en: `{${name}}` }, words).slice(1, -1);

type FieldProps = {
  readonly language: Language;
  readonly path: Path;
  readonly sentence: Unchecked;
  readonly area: RefObject<TextAreaRef | null>;
  readonly onFocus: () => void;
};

function SentenceField({ language, path, sentence, area, onFocus }: FieldProps) {
  const say = useSay();
  const { isReadOnly, edit, ruleSet } = useForm();
  const label = say(NOTED, { what: say(WORDS.sentence), note: NAMES[language] });
  const written = textAt(sentence, language);
  const read = unlessHalfWritten(
    () => sentenceText({ zh: written, en: written }, ruleWording(ruleSet, language)),
    written,
  );
  return (
    <Field label={NAMES[language]} path={path} note={read === written ? null : `${say(WORDS.readsAs)}${read}`}>
      {(id) => (
        <div className="form-wide" onFocusCapture={onFocus}>
          <TextInput
            id={id}
            label={label}
            value={written}
            disabled={isReadOnly}
            isLong
            area={area}
            onChange={(next) => edit((text) => setAt(text, path, next), true)}
          />
        </div>
      )}
    </Field>
  );
}

/** Puts text around what is marked in the field that was typed in last, and the caret behind it. */
function useInsertion(path: Path, rule: Unchecked, areas: Areas, last: RefObject<Language>) {
  const { edit } = useForm();
  return (before: string, after: string) => {
    const language = last.current;
    const field = areas[language].current?.resizableTextArea?.textArea;
    const sentence = isObject(rule['sentence']) ? rule['sentence'] : {};
    const written = textAt(sentence, language);
    const [start, end] = field ? [field.selectionStart, field.selectionEnd] : [written.length, written.length];
    const next = written.slice(0, start) + before + written.slice(start, end) + after + written.slice(end);
    edit((text) => setAt(text, [...path, language], next));
    const caret = end + before.length;
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(caret, caret);
    });
  };
}
