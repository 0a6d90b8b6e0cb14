import { Checkbox, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { type Say, useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import type { PastedCell, PastedRow } from './plan-paste.ts';
import './paste.css';
import { WORDS } from './words.ts';

type Props = {
  readonly rows: readonly PastedRow[];
  readonly onTake: (rows: readonly PastedRow[]) => void;
  readonly onClose: () => void;
};

const KINDS = { change: 'known', new: 'good', same: 'plain', outside: 'doubtful' } as const;

/** What a pasted block would do, line by line, before it does it. Lines can be left out. */
export function PastePreview({ rows, onTake, onClose }: Props) {
  const say = useSay();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const takes = useMemo(() => rows.filter((row, at) => isTakable(row) && !left.has(at)), [rows, left]);
  const choose = (at: number, isTaken: boolean) =>
    setLeft((before) => new Set(isTaken ? [...before].filter((one) => one !== at) : [...before, at]));
  return (
    <Modal
      open
      width="min(980px, 96vw)"
      title={say(WORDS.title, { count: rows.length })}
      onCancel={onClose}
      onOk={() => onTake(takes)}
      okText={say(WORDS.paste, { count: takes.length })}
      okButtonProps={{ disabled: takes.length === 0 }}
      cancelText={say(WORDS.cancel)}
      closable={{ 'aria-label': say(WORDS.cancel) }}
    >
      <p>{say(WORDS.note)}</p>
      <div className="paste-rows">
        <table>
          <thead>
            <tr>
              {[WORDS.take, WORDS.line, WORDS.fate, WORDS.content].map((words) => (
                <th key={words.en} scope="col">
                  {say(words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <td>
                  <Checkbox
                    aria-label={say(WORDS.takeRow, { row: at + 1 })}
                    checked={isTakable(row) && !left.has(at)}
                    disabled={!isTakable(row)}
                    onChange={({ target }) => choose(at, target.checked)}
                  />
                </td>
                <th scope="row">{row.name ?? at + 1}</th>
                <td>
                  <RowFate row={row} />
                </td>
                <td>{contents(row, say)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}

const isTakable = ({ fate }: PastedRow) => fate === 'change' || fate === 'new';

const counted = (cells: readonly PastedCell[], fate: PastedCell['fate']) =>
  cells.filter((cell) => cell.fate === fate).length;

function RowFate({ row: { fate, cells } }: { readonly row: PastedRow }) {
  const say = useSay();
  const [unfit, outside] = [counted(cells, 'unfit'), counted(cells, 'outside')];
  return (
    <>
      <Mark kind={KINDS[fate]}>{say(WORDS[fate], { count: counted(cells, 'set') })}</Mark>
      {unfit > 0 && <div>{say(WORDS.unfitCells, { count: unfit })}</div>}
      {outside > 0 && fate !== 'outside' && <div>{say(WORDS.outsideCells, { count: outside })}</div>}
    </>
  );
}

/** What is new, and what it was; what is not taken is struck out. */
const contents = ({ cells, fate }: PastedRow, say: Say) =>
  cells.map((cell, at) => {
    if (cell.fate === 'unfit' || cell.fate === 'outside') return <s key={at}>{cell.text} </s>;
    if (cell.fate !== 'set') return null;
    const old = cell.old ?? say(WORDS.empty);
    return <div key={at}>{fate === 'new' ? cell.value : say(WORDS.from, { old, value: cell.value ?? '' })}</div>;
  });
