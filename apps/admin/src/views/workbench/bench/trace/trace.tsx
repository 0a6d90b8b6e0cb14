import { DownOutlined, RightOutlined } from '@ant-design/icons';
import type { Scorecard, ScorecardItem, ShortForm } from '@plumbline/core';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { useWorkbench } from '../../workbench-context.tsx';
import { useRuleWords } from '../use-rule-words.ts';
import { WORDS } from '../words.ts';
import { litBy } from './lit-item.ts';
import { TraceDetails } from './trace-details.tsx';

type Props = { readonly name: string; readonly scorecard: Scorecard; readonly form: ShortForm };

/** A scorecard item by item: what was filed, what it got, and which rule decided. The item that is opened says why, and other views light its rules. */
export function Trace({ name, scorecard, form }: Props) {
  const say = useSay();
  const { light } = useWorkbench();
  const { ruleSet } = useRuleWords();
  const [opened, setOpened] = useState<string | null>(null);
  const item = scorecard.items.find((one) => keyOf(one) === opened) ?? null;
  useEffect(() => {
    light(item && litBy(ruleSet, item));
  }, [item, ruleSet, light]);
  useEffect(() => () => light(null), [light]);
  return (
    <table className="bench-trace">
      <caption className="unseen">{say(WORDS.trace, { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{say(WORDS.item)}</th>
          <th scope="col">{say(WORDS.targetAndActual)}</th>
          <th scope="col">{say(WORDS.points)}</th>
          <th scope="col">{say(WORDS.why)}</th>
        </tr>
      </thead>
      <tbody>
        {scorecard.items.map((one) => (
          <TraceRow
            key={keyOf(one)}
            item={one}
            form={form}
            isOpen={keyOf(one) === opened}
            onToggle={() => setOpened(keyOf(one) === opened ? null : keyOf(one))}
          />
        ))}
        {scorecard.adjustments.map((line, at) => (
          <AdjustmentRow key={at} line={line} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {say(WORDS.total)}
          </th>
          <td className="figure">
            {scorecard.total ?? '—'} / {scorecard.maxScore}
          </td>
          <td>
            <Rating scorecard={scorecard} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

const keyOf = ({ item, index }: ScorecardItem) => (item === 'execution' ? item : String(index));

function Rating({ scorecard: { ratingLabel, pending } }: { readonly scorecard: Scorecard }) {
  const say = useSay();
  const { language } = useLanguage();
  return pending > 0 ? say(WORDS.pendingItems, { count: pending }) : (ratingLabel?.[language] ?? '—');
}

type RowProps = {
  readonly item: ScorecardItem;
  readonly form: ShortForm;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function TraceRow({ item, form, isOpen, onToggle }: RowProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { selectRule, reveal } = useWorkbench();
  const { ruleSet, title } = useRuleWords();
  const name = item.item === 'execution' ? say(WORDS.execution) : item.name;
  const go = (rule: string) => {
    selectRule(rule);
    reveal(['rules', ruleSet.rules.findIndex(({ id }) => id === rule)]);
  };
  const { rule } = item;
  return (
    <>
      <tr className={isOpen ? 'bench-open' : ''}>
        <th scope="row">
          <button type="button" className="bench-toggle" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />} {name}
          </button>
        </th>
        <td>{filedWords(item, form)}</td>
        <td className="figure">
          {item.score ?? '—'} / {item.maxScore ?? '—'}
        </td>
        <td>
          {rule === null ? (
            say(WORDS.noRule)
          ) : (
            <Button size="small" type="link" onClick={() => go(rule)}>
              {title(rule)}
            </Button>
          )}
          <div>{item.sentence[language]}</div>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4}>
            <TraceDetails item={item} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Target and actual as they were filed; of the budget what there was to spend and what was spent. */
function filedWords({ item, index }: ScorecardItem, { budget, indicators }: ShortForm): string {
  if (item === 'execution') return `${budget?.final ?? '—'} → ${budget?.expenditure ?? '—'}`;
  const row = indicators?.[index ?? -1];
  return `${row?.target ?? '—'} → ${row?.actual ?? '—'}`;
}

function AdjustmentRow({ line }: { readonly line: Scorecard['adjustments'][number] }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {say(WORDS.adjustment)}
      </th>
      <td className="bench-trace-exact">{line.amount}</td>
      <td className="bench-trace-exact">{line.sentence[language]}</td>
    </tr>
  );
}
