import type { RuleSet } from '@plumbline/core';
import { type RuleWording, ruleWording } from '@plumbline/engine';
import { useMemo } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { forWording, useParsed } from '../document/parsed-document.ts';
import { useWorkbench } from '../workbench-context.tsx';

const EMPTY = forWording({});

/** The rule set as it is being written, and its words. */
export function useRuleWords(): {
  readonly ruleSet: RuleSet;
  readonly words: RuleWording;
  readonly title: (id: string) => string;
} {
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const { value } = useParsed(session.text);
  return useMemo(() => {
    const ruleSet = value === null ? EMPTY : forWording(value);
    const titles = new Map(ruleSet.rules.map(({ id, title }) => [id, title?.[language] ?? id]));
    return { ruleSet, words: ruleWording(ruleSet, language), title: (id: string) => titles.get(id) ?? id };
  }, [value, language]);
}
