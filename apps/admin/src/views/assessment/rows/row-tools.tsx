import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useSay } from '../../../language/language.tsx';
import { SteadyButton } from '../../../parts/steady-button.tsx';
import { useSteady } from '../../../parts/use-steady.ts';
import { useAssessment } from '../assessment-context.tsx';
import { addLine, inLine, type Line, linesOf, moveLine, removeLine } from './row-edits.ts';
import './rows.css';
import { WORDS } from './words.ts';

type Props = { readonly line: Line; readonly cell: string };

const ICONS = {
  add: <PlusOutlined />,
  up: <ArrowUpOutlined />,
  down: <ArrowDownOutlined />,
  remove: <DeleteOutlined />,
} as const;

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
  const [addAbove, addBelow] = [useSteady(() => add(index)), useSteady(() => add(index + 1))];
  const [up, down, takeOut] = [useSteady(() => move(-1)), useSteady(() => move(1)), useSteady(remove)];
  return (
    <div className="row-tools" role="toolbar" aria-label={say(of === 'indicators' ? WORDS.tools : WORDS.sourceTools)}>
      <SteadyButton size="small" icon={ICONS.add} onClick={addAbove}>
        {say(WORDS.addAbove)}
      </SteadyButton>
      <SteadyButton size="small" icon={ICONS.add} onClick={addBelow}>
        {say(WORDS.addBelow)}
      </SteadyButton>
      <SteadyButton
        size="small"
        icon={ICONS.up}
        disabled={index === 0}
        aria-label={say(WORDS.up)}
        title={say(WORDS.up)}
        onClick={up}
      />
      <SteadyButton
        size="small"
        icon={ICONS.down}
        disabled={index === last}
        aria-label={say(WORDS.down)}
        title={say(WORDS.down)}
        onClick={down}
      />
      <SteadyButton
        size="small"
        danger
        icon={ICONS.remove}
        aria-label={say(WORDS.remove)}
        title={say(WORDS.remove)}
        onClick={takeOut}
      />
    </div>
  );
}

/** At the total of the money: a source more, at the end. */
export function AddSource() {
  const say = useSay();
  const { session, form, goTo } = useAssessment();
  const at = form.budget.sources.length;
  const add = useSteady(() => {
    addLine(session, { of: 'sources', index: at }, at);
    goTo(`/budget/sources/${at}/name`);
  });
  return (
    <div className="row-tools">
      <SteadyButton size="small" icon={ICONS.add} onClick={add}>
        {say(WORDS.addSource)}
      </SteadyButton>
    </div>
  );
}
