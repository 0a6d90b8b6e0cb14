import { InfoCircleOutlined } from '@ant-design/icons';
import { Rational, type ScorecardItem } from '@plumbline/core';
import { useSay } from '../../../language/language.tsx';
import { WORDS } from '../words.ts';

/** What the rules give for an item as it is filled in, and whether they have something to say about it. */
export function ComputedCell({ item, findings }: { readonly item: ScorecardItem | null; readonly findings: number }) {
  const say = useSay();
  return (
    <td className={`cell-computed figure${item && differs(item) ? ' cell-differs' : ''}`}>
      {item === null ? '' : (item.score ?? say(item.notApplicable ? WORDS.notApplicable : WORDS.pending))}
      {findings > 0 && (
        <span className="cell-findings" title={say(WORDS.findings, { count: findings })}>
          <InfoCircleOutlined aria-hidden="true" />
          <span className="unseen">{say(WORDS.findings, { count: findings })}</span>
        </span>
      )}
    </td>
  );
}

const differs = ({ discrepancy }: ScorecardItem) => discrepancy !== null && !Rational.of(discrepancy).isZero();
