import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { addRow, inRow, moveRow, removeRow } from './row-edits.ts';
import './rows.css';
import { WORDS } from './words.ts';

/** Adds, moves and takes out lines. All of it can be undone. */
export function RowTools({ index, cell }: { readonly index: number; readonly cell: string }) {
  const say = useSay();
  const { session, form, goTo } = useAssessment();
  const last = form.indicators.length - 1;
  const add = (at: number) => {
    addRow(session, at, index);
    goTo(`/indicators/${at}/name`);
  };
  const move = (by: 1 | -1) => {
    if (moveRow(session, index, by)) goTo(inRow(cell, index + by));
  };
  const remove = () => {
    removeRow(session, index);
    goTo(last === 0 ? '/declaredTotal' : inRow(cell, Math.min(index, last - 1)));
  };
  return (
    <div className="row-tools" role="toolbar" aria-label={say(WORDS.tools)}>
      <Button size="small" icon={<PlusOutlined />} onClick={() => add(index)}>
        {say(WORDS.addAbove)}
      </Button>
      <Button size="small" icon={<PlusOutlined />} onClick={() => add(index + 1)}>
        {say(WORDS.addBelow)}
      </Button>
      <Button
        size="small"
        icon={<ArrowUpOutlined />}
        disabled={index === 0}
        aria-label={say(WORDS.up)}
        title={say(WORDS.up)}
        onClick={() => move(-1)}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined />}
        disabled={index === last}
        aria-label={say(WORDS.down)}
        title={say(WORDS.down)}
        onClick={() => move(1)}
      />
      <Button
        size="small"
        danger
        icon={<DeleteOutlined />}
        aria-label={say(WORDS.remove)}
        title={say(WORDS.remove)}
        onClick={remove}
      />
    </div>
  );
}
