import type { Scorecard, ScorecardItem } from '@plumbline/core';
import { comparisonText, ruleWording } from '@plumbline/engine';
import { Button } from 'antd';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { forWording, useParsed } from '../document/parsed-document.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { firstFalse } from './first-false.ts';
import { WORDS } from './words.ts';

/** A scorecard item by item: which rule decided and why, and why no other did. */
export function Trace({ name, scorecard }: { readonly name: string; readonly scorecard: Scorecard }) {
  const say = useSay();
  return (
    <table className="bench-trace">
      <caption className="unseen">{say(WORDS.trace, { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{say(WORDS.item)}</th>
          <th scope="col">{say(WORDS.points)}</th>
          <th scope="col">{say(WORDS.why)}</th>
        </tr>
      </thead>
      <tbody>
        {scorecard.items.map((item) => (
          <TraceRow key={`${item.item} ${item.index}`} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function TraceRow({ item }: { readonly item: ScorecardItem }) {
  const say = useSay();
  const { language } = useLanguage();
  const { selectRule } = useWorkbench();
  const titles = useTitles();
  return (
    <tr>
      <th scope="row">{item.item === 'execution' ? say(WORDS.execution) : item.name}</th>
      <td className="figure">
        {item.score ?? '—'} / {item.maxScore ?? '—'}
      </td>
      <td>
        {item.rule === null ? (
          say(WORDS.noRule)
        ) : (
          <Button size="small" type="link" onClick={() => selectRule(item.rule)}>
            {titles.get(item.rule) ?? item.rule}
          </Button>
        )}
        <div>{item.sentence?.[language]}</div>
        <Losers item={item} titles={titles} />
      </td>
    </tr>
  );
}

function Losers({
  item: { considered, rule: winner },
  titles,
}: {
  readonly item: ScorecardItem;
  readonly titles: ReadonlyMap<string, string>;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const { value } = useParsed(session.text);
  if (!considered || value === null) return null;
  const words = ruleWording(forWording(value), language);
  const losers = considered.filter(({ rule }) => rule !== winner);
  return (
    <details>
      <summary>{say(WORDS.others)}</summary>
      <ul className="bench-losers">
        {losers.map(({ rule, conditions }) => {
          const fault = firstFalse(conditions);
          const title = titles.get(rule) ?? rule;
          const condition = fault && comparisonText(fault as never, words);
          return (
            <li key={rule}>
              {conditions.truth
                ? say(WORDS.outranked, { rule: title })
                : say(WORDS.lost, { rule: title, condition: condition ?? '…' })}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function useTitles(): ReadonlyMap<string, string> {
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const { value } = useParsed(session.text);
  const rules = value === null ? [] : forWording(value).rules;
  return new Map(rules.map(({ id, title }) => [id, title?.[language] ?? id]));
}
