import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { addLine, inLine, type Line, linesOf, moveLine, removeLine } from './row-edits.ts';
import './rows.css';
import { WORDS } from './words.ts';

type Props = { readonly line: Line; readonly cell: string };

/** Adds, moves and takes out lines. All of it can be undone. */
export function RowTools({ line, cell }: Props) {
  const say = useSay();
  const { session, form, goTo } = useAssessment();
  const { of, index } = line;
  const last = linesOf(form, of) - 1;
  const add = (at: number) => {
    addLine(session, { of, index: at }, index);
    goTo(of === 'indicators' ? `/indicators/${at}/name` : `/budget/sources/${at}/name`);
  };
  const move = (by: 1 | -1) => {
    if (moveLine(session, line, by)) goTo(inLine(cell, index + by));
  };
  const remove = () => {
    removeLine(session, line);
    if (last > 0) goTo(inLine(cell, Math.min(index, last - 1)));
    else goTo(of === 'indicators' ? '/declaredTotal' : '/budget/total/original');
  };
  return (
    <div className="row-tools" role="toolbar" aria-label={say(of === 'indicators' ? WORDS.tools : WORDS.sourceTools)}>
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

/** At the total of the money: a source more, at the end. */
export function AddSource() {
  const say = useSay();
  const { session, form, goTo } = useAssessment();
  const at = form.budget.sources.length;
  const add = () => {
    addLine(session, { of: 'sources', index: at }, at);
    goTo(`/budget/sources/${at}/name`);
  };
  return (
    <div className="row-tools">
      <Button size="small" icon={<PlusOutlined />} onClick={add}>
        {say(WORDS.addSource)}
      </Button>
    </div>
  );
}
