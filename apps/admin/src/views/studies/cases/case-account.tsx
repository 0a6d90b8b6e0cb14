import { Rational } from '@plumbline/core';
import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { signed } from '../../../parts/impact/impact-figures.ts';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { partWords } from '../result/change-words.ts';
import { useGradedResult } from '../result/result-context.ts';
import { accountQuery, type StudyAccount } from '../studies-query.ts';
import { ChangeBar } from './change-bar.tsx';
import { FormLink } from './form-link.tsx';
import { WORDS } from './words.ts';

type Props = { readonly studyId: string; readonly assessmentId: string };

/** One form: the points of its items before and after, and which change of the rules moved how much. */
export function CaseAccount({ studyId, assessmentId }: Props) {
  const say = useSay();
  const { data, error, refetch } = useQuery(accountQuery(studyId, assessmentId));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spin size="small" />;
  return (
    <div className="study-account">
      {!data.isCurrent && <Alert type="info" showIcon title={say(WORDS.isOld, { revision: data.revision })} />}
      <Items account={data} />
      <Parts account={data} />
    </div>
  );
}

function Items({ account: { assessmentId, project, items } }: { readonly account: StudyAccount }) {
  const say = useSay();
  const most = mostOf(items.map(changeOf));
  return (
    <table className="impact-matrix impact-case">
      <caption className="unseen">{say(WORDS.detailsOf, { project })}</caption>
      <thead>
        <tr>
          <th scope="col">{say(WORDS.item)}</th>
          <th scope="col">{say(WORDS.maxScore)}</th>
          <th scope="col">{say(WORDS.before)}</th>
          <th scope="col">{say(WORDS.after)}</th>
          <th scope="col">{say(WORDS.bar)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const change = changeOf(item);
          const name = item.item === 'execution' ? say(WORDS.execution) : item.name;
          return (
            <tr key={`${item.item} ${item.index}`} className={change?.isZero() === false ? 'impact-differs' : ''}>
              <th scope="row">
                <FormLink id={assessmentId} cell={cellOf(item)} label={say(WORDS.openRow, { item: name })}>
                  {name}
                </FormLink>
              </th>
              <td className="figure">{item.maxScore ?? '—'}</td>
              <td className="figure">{item.base ?? '—'}</td>
              <td className="figure">{item.candidate ?? '—'}</td>
              <td>
                <ChangeBar change={change} most={most} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Item = StudyAccount['items'][number];

/** The cell of the form that holds what was achieved. */
const cellOf = ({ index }: Item): string =>
  index === null ? '/budget/total/expenditure' : `/indicators/${index}/actual`;

/** By how much an item moves; null where it has no points on a side. */
const changeOf = ({ base, candidate }: Pick<Item, 'base' | 'candidate'>): Rational | null =>
  base === null || candidate === null ? null : Rational.of(candidate).minus(Rational.of(base));

const mostOf = (changes: readonly (Rational | null)[]): Rational =>
  changes.reduce<Rational>((most, one) => (one === null ? most : Rational.max(most, one.absolute())), Rational.zero);

/** Where the change comes from; the parts add up to it. */
function Parts({ account: { parts, change } }: { readonly account: StudyAccount }) {
  const say = useSay();
  const { rules } = useGradedResult();
  if (parts === null) return <p className="page-note">{say(WORDS.noAccount)}</p>;
  if (parts.length === 0 || change === null) return null;
  const most = mostOf(parts.map(({ points }) => Rational.of(points)));
  return (
    <table className="impact-matrix impact-case">
      <caption>{say(WORDS.account, { change: signed(change) })}</caption>
      <tbody>
        {parts.map((part, at) => (
          // A part is where it stands: one change may move an item twice.
          <tr key={at}>
            <th scope="row">{partWords(part, rules, say)}</th>
            <td className="study-part-item">
              {part.item && (part.item.item === 'execution' ? say(WORDS.execution) : part.item.name)}
            </td>
            <td>
              <ChangeBar change={Rational.of(part.points)} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
