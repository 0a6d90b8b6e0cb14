import type { ScorecardItem } from '@plumbline/core';
import { comparisonText, factText, type RuleWording } from '@plumbline/engine';
import { useMemo } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useWorkbench } from '../../workbench-context.tsx';
import { useRuleWords } from '../use-rule-words.ts';
import { WORDS } from '../words.ts';
import { type LosingRule, losingRules } from './lit-item.ts';
import { type TracedCondition, tracedRule } from './traced-condition.ts';

/** Why an item got what it did: the conditions of the rule that decided with what was read, and why no other rule did. */
export function TraceDetails({ item }: { readonly item: ScorecardItem }) {
  const say = useSay();
  const { ruleSet, words, title } = useRuleWords();
  const { rule, conditions, facts } = item;
  const traced = rule !== null && conditions ? tracedRule(ruleSet, rule, conditions) : null;
  const losers = useMemo(() => losingRules(ruleSet, item), [ruleSet, item]);
  return (
    <div className="bench-why">
      {traced && rule !== null && (
        <div>
          <h4>{say(WORDS.holdsBecause, { rule: title(rule) })}</h4>
          <ul className="bench-conditions">
            <ConditionItem condition={traced} words={words} />
          </ul>
        </div>
      )}
      <div>
        <h4>{say(WORDS.valuesRead)}</h4>
        <dl className="bench-values">
          {Object.entries(facts).map(([name, value]) => (
            <div key={name}>
              <dt>{factText(name, words)}</dt>
              <dd>{value ?? say(WORDS.unknown)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {losers.length > 0 && <Losers losers={losers} />}
    </div>
  );
}

const SIGNS = { true: '✓', false: '✗', null: '?' } as const;

function ConditionItem({ condition, words }: { readonly condition: TracedCondition; readonly words: RuleWording }) {
  const say = useSay();
  const { node, trace, parts } = condition;
  const truth = String(trace.truth) as keyof typeof SIGNS;
  const read = 'fact' in trace ? (trace.read ?? say(WORDS.unknown)) : null;
  return (
    <li className={truth === 'true' ? '' : 'bench-not'}>
      <span aria-hidden="true">{SIGNS[truth]}</span>
      <span className="unseen">
        {say(WORDS[truth === 'true' ? 'holds' : truth === 'false' ? 'notHolds' : 'undecided'])}
      </span>{' '}
      {'fact' in node
        ? comparisonText(node, words)
        : say('all' in node ? WORDS.allOf : 'any' in node ? WORDS.anyOf : WORDS.notSo)}
      {read !== null && <small> {say(WORDS.read, { value: read })}</small>}
      {parts.length > 0 && (
        <ul className="bench-conditions">
          {parts.map((part) => (
            <ConditionItem key={part.path.join('/')} condition={part} words={words} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Losers({ losers }: { readonly losers: readonly LosingRule[] }) {
  const say = useSay();
  const { ruleSet, words, title } = useRuleWords();
  const { selectRule, reveal } = useWorkbench();
  const go = ({ rule, fault }: LosingRule) => {
    selectRule(rule);
    reveal(fault?.path ?? ['rules', ruleSet.rules.findIndex(({ id }) => id === rule)]);
  };
  return (
    <details open={losers.length <= SHOWN}>
      <summary>{say(WORDS.others, { count: losers.length })}</summary>
      <ul className="bench-losers">
        {losers.map((one) => (
          <li key={one.rule}>
            <button type="button" className="bench-toggle" onClick={() => go(one)}>
              {title(one.rule)}
            </button>{' '}
            {loserWords(one)}
          </li>
        ))}
      </ul>
    </details>
  );

  function loserWords({ isOutranked, fault }: LosingRule): string {
    if (isOutranked) return say(WORDS.outranked);
    if (!fault || !('fact' in fault.node) || !('fact' in fault.trace)) return say(WORDS.lostSomehow);
    const read = fault.trace.read ?? say(WORDS.unknown);
    return say(WORDS.lost, { condition: comparisonText(fault.node, words), value: read });
  }
}

const SHOWN = 8;
