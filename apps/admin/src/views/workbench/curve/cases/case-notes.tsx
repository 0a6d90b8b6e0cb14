import { Table } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { WORDS } from '../words.ts';
import { type Bunching, bunchingAt, type CaseDot, type Heap } from './case-dots.ts';
import type { Cases } from './case-messages.ts';

type Props = {
  readonly cases: Cases | null;
  readonly dots: readonly CaseDot[];
  readonly heaps: readonly Heap[];
  /** Where the picture has lines that decide. */
  readonly lines: readonly number[];
  readonly xLabel: string;
  readonly xText: (x: number) => string;
};

/** So many more just above a line than just below it are no accident. */
const PILE = { least: 10, times: 3 } as const;

/** Whose cases the dots are, how many stop just at a line, and all of them as a table. */
export function CaseNotes({ cases, dots, heaps, lines, xLabel, xText }: Props) {
  const say = useSay();
  if (cases === null) return null;
  const { year, forms, of } = cases;
  if (dots.length === 0) return <p className="curve-cases">{say(WORDS.noCases, { year, forms })}</p>;
  const near = lines.map((line) => bunchingAt(dots, line)).filter(({ above, below }) => above + below > 0);
  return (
    <div className="curve-cases">
      <p>
        {say(WORDS.cases, { year, forms, count: dots.length })}
        {forms < of && ` ${say(WORDS.sampled, { of })}`}
      </p>
      {near.length > 0 && (
        <ul className="curve-notes">
          {near.map((bunching) => (
            <li key={bunching.line}>
              {say(isPile(bunching) ? WORDS.pile : WORDS.near, { ...numbers(bunching, xText) })}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{say(WORDS.caseTable)}</summary>
        <Table<Heap>
          size="small"
          rowKey={({ x, share }) => `${x} ${share}`}
          dataSource={[...heaps]}
          pagination={{ pageSize: 10, showSizeChanger: false, hideOnSinglePage: true }}
          columns={[
            { title: xLabel, align: 'right', className: 'figure', render: (_, { x }) => xText(x) },
            { title: say(WORDS.share), align: 'right', render: (_, { share }) => `${Math.round(share * 1000) / 10}%` },
            { title: say(WORDS.caseCount), align: 'right', dataIndex: 'count' },
            { title: say(WORDS.caseExample), dataIndex: 'name' },
          ]}
        />
      </details>
    </div>
  );
}

const isPile = ({ above, below }: Bunching) => above >= PILE.least && above >= PILE.times * below;

const numbers = ({ line, above, below }: Bunching, xText: (x: number) => string) => ({ x: xText(line), above, below });
