import type { RuleSet } from '@plumbline/core';
import { Select } from 'antd';
import { findNodeAtLocation } from 'jsonc-parser';
import { useMemo, useRef } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import type { Path } from '../../../parts/document/json-edit.ts';
import { treeOf } from '../../../parts/document/json-tree.ts';
import { useAnalysed } from '../analysis/analysis-context.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { WORDS } from './words.ts';

/** The rule in which the cursor stands; choosing another goes to it. */
export function RulePicker() {
  const say = useSay();
  const { language } = useLanguage();
  const { session, selectedRule, selectRule, reveal } = useWorkbench();
  const analysis = useAnalysed();
  // While the text is broken, the rules it had last are still the way around in it.
  const whole = useRef<RuleSet | null>(null);
  whole.current = analysis?.ruleSet ?? whole.current;
  const rules = whole.current?.rules;
  const options = useMemo(
    () => (rules ?? []).map(({ id, title }) => ({ value: id, label: `${title[language]} · ${id}` })),
    [rules, language],
  );
  const go = (id: string) => {
    selectRule(id);
    const path = pathOfRule(session.text.text, id);
    if (path) reveal(path);
  };
  return (
    <Select
      size="small"
      className="code-rule"
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      aria-label={say(WORDS.rule)}
      placeholder={say(WORDS.rule)}
      disabled={options.length === 0}
      options={options}
      value={options.some(({ value }) => value === selectedRule) ? selectedRule : null}
      onChange={(id) => id !== null && go(id)}
    />
  );
}

/** Where a rule stands in a text that may be broken; null where it does not. */
function pathOfRule(text: string, id: string): Path | null {
  const root = treeOf(text);
  const rules = (root && findNodeAtLocation(root, ['rules'])?.children) ?? [];
  const index = rules.findIndex((rule) => findNodeAtLocation(rule, ['id'])?.value === id);
  return index < 0 ? null : ['rules', index, 'id'];
}
