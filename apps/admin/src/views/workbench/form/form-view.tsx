import type { Diagnostic } from '@plumbline/core';
import { ruleWording } from '@plumbline/engine';
import { Button, Empty, Input, type InputRef } from 'antd';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { useAnalysed } from '../analysis/analysis-context.tsx';
import { forWording, isObject, listAt, type Unchecked, useParsed } from '../document/parsed-document.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { BrokenNotice } from './broken-notice.tsx';
import './form.css';
import { type Edit, type FormContext, FormContextProvider, fieldId } from './form-context.tsx';
import { FactsPanel } from './rules/facts-panel.tsx';
import { found } from './search.ts';
import { SectionBody } from './sections/section-body.tsx';
import { type Section, sectionOf, sectionOfPhase } from './sections/section-names.ts';
import { SectionRail } from './sections/section-rail.tsx';
import { WORDS } from './words.ts';

/** All of a rule set as fields, for whoever would rather not see JSON. Every change is an edit of the text, and nothing else of it moves. */
export default function FormView() {
  const say = useSay();
  const { session, selectedRule } = useWorkbench();
  const { value, isCurrent } = useParsed(session.text);
  const [section, setSection] = useState<Section>('parameters');
  const [search, setSearch] = useState('');
  const [touched, setTouched] = useState<string | null>(null);
  const touch = useCallback(({ target }: { readonly target: EventTarget }) => {
    const id = target instanceof Element ? target.closest('[data-rule]')?.getAttribute('data-rule') : null;
    if (id) setTouched(id);
  }, []);
  useSelection(value, selectedRule, setSection);
  useRevealed(value, setSection);
  const context = useFormContext(value, !session.isEditable || !isCurrent);
  if (context === null) return <Empty description={say(WORDS.nothing)} />;
  return (
    <FormContextProvider value={context}>
      <div className="form-view">
        <div className="form-rail">
          <SearchField value={search} onChange={setSearch} />
          <SectionRail section={section} onChoose={setSection} />
          {touched !== null && <FactsPanel ruleId={touched} />}
        </div>
        {/* What is pointed at, or has the focus, is what the facts beside are about. */}
        <section className="form-main" aria-label={say(WORDS.content)} onMouseOver={touch} onFocus={touch}>
          {!isCurrent && <BrokenNotice />}
          {search.trim() === '' ? (
            <SectionBody section={section} />
          ) : (
            <Results
              search={search}
              onChoose={(chosen) => {
                setSection(chosen);
                setSearch('');
              }}
            />
          )}
        </section>
      </div>
    </FormContextProvider>
  );
}

/** What the fields share; what did not change in it stays the same object. */
function useFormContext(value: Unchecked | null, isReadOnly: boolean): FormContext | null {
  const { session } = useWorkbench();
  const analysis = useAnalysed();
  const { language } = useLanguage();
  const isNewStep = useRef(true);
  const edit = useCallback<Edit>(
    (make, joins = false) => {
      session.text.edit(make(session.text.text), { origin: 'form', joins: joins && !isNewStep.current });
      isNewStep.current = false;
    },
    [session],
  );
  const endStep = useCallback(() => {
    isNewStep.current = true;
  }, []);
  const ruleSet = useMemo(() => value && forWording(value), [value]);
  const words = useMemo(() => ruleSet && ruleWording(ruleSet, language), [ruleSet, language]);
  const problems = analysis?.diagnostics ?? NO_PROBLEMS;
  return useMemo(
    () => value && ruleSet && words && { document: value, ruleSet, words, isReadOnly, problems, edit, endStep },
    [value, ruleSet, words, isReadOnly, problems, edit, endStep],
  );
}

const NO_PROBLEMS: readonly Diagnostic[] = [];

function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const say = useSay();
  const { shownView } = useWorkbench();
  const field = useRef<InputRef>(null);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (shownView !== 'form') return;
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  }, [shownView]);
  return (
    <Input
      ref={field}
      size="small"
      allowClear
      aria-label={say(WORDS.search)}
      placeholder={say(WORDS.search)}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function Results({ search, onChoose }: { readonly search: string; readonly onChoose: (section: Section) => void }) {
  const say = useSay();
  const { session, reveal, selectRule } = useWorkbench();
  const { value } = useParsed(session.text);
  const asked = useDeferredValue(search);
  const results = useMemo(() => (value ? found(value, asked) : []), [value, asked]);
  if (results.length === 0) return <Empty description={say(WORDS.none)} />;
  return (
    <ul className="form-results">
      {results.map(({ path, label, section, rule }) => (
        <li key={`${section} ${path.join('/')}`}>
          <Button
            type="link"
            onClick={() => {
              onChoose(section);
              if (rule !== null) selectRule(rule);
              // A part of the form has no place of its own.
              if (path.length > 0) reveal(path);
            }}
          >
            {say(label)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** A rule that is chosen elsewhere is shown where it stands. */
function useSelection(document: Unchecked | null, selected: string | null, show: (section: Section) => void): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (selected === shown.current || document === null) return;
    shown.current = selected;
    const rule = listAt(document, 'rules').find((one) => isObject(one) && one['id'] === selected);
    if (isObject(rule)) show(sectionOfPhase(rule['phase']));
  }, [document, selected, show]);
}

/** A place that something leads to is shown, brought into view and lit for a moment. */
function useRevealed(document: Unchecked | null, show: (section: Section) => void): void {
  const { revealed, selectRule } = useWorkbench();
  const seen = useRef<number>(0);
  useEffect(() => {
    if (revealed === null || document === null || revealed.at === seen.current) return;
    seen.current = revealed.at;
    const rules = listAt(document, 'rules');
    const ruleAt = (index: number) => rules[index];
    const [member, index] = revealed.path;
    if (member === 'rules' && index !== undefined) {
      const rule = ruleAt(Number(index));
      if (isObject(rule)) selectRule(String(rule['id']));
    }
    show(sectionOf(revealed.path, (at) => (isObject(rules[at]) ? rules[at]['phase'] : 'score')));
    const timer = setTimeout(() => light(revealed.path), 50);
    return () => clearTimeout(timer);
  }, [revealed, document, selectRule, show]);
}

/** The field of a place, or of the nearest place around it that has one. */
function light(path: readonly (string | number)[]): void {
  for (let length = path.length; length > 0; length--) {
    const element = window.document.getElementById(fieldId(path.slice(0, length)));
    if (element === null) continue;
    element.scrollIntoView({ block: 'center' });
    element.classList.add('form-lit');
    setTimeout(() => element.classList.remove('form-lit'), 1500);
    element.querySelector<HTMLElement>('input, textarea, button, [tabindex]')?.focus({ preventScroll: true });
    return;
  }
}
