import type { Scorecard } from '@plumbline/core';
import { Spin } from 'antd';
import { useLanguage, useSay } from '../../../language/language.tsx';
import type { CaseComparison } from './impact-messages.ts';
import { WORDS } from './words.ts';

/** The items of one form before and after: what differs says why. */
export function CaseDetails({ comparison }: { readonly comparison: CaseComparison | null }) {
  const say = useSay();
  const { language } = useLanguage();
  if (comparison === null) return <Spin size="small" />;
  const { before, after } = comparison;
  const items = (after ?? before)?.items ?? [];
  return (
    <table className="impact-matrix impact-case">
      <thead>
        <tr>
          <th scope="col">{say(WORDS.item)}</th>
          <th scope="col">{say(WORDS.before)}</th>
          <th scope="col">{say(WORDS.after)}</th>
          <th scope="col">{say(WORDS.why)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => {
          const was = itemOf(before, index);
          const is = itemOf(after, index);
          const hasChanged = was !== null && is !== null && was.score !== is.score;
          return (
            <tr key={`${item.item} ${item.index}`} className={hasChanged ? 'impact-differs' : ''}>
              <th scope="row">{item.item === 'execution' ? say(WORDS.execution) : item.name}</th>
              <td className="figure">{was?.score ?? item.declaredScore ?? '—'}</td>
              <td className="figure">{is?.score ?? '—'}</td>
              <td>{is?.sentence?.[language] ?? ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const itemOf = (scorecard: Scorecard | null, index: number) => scorecard?.items[index] ?? null;
