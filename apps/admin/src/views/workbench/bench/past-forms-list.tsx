import { App, Button, Input, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useBases } from '../impact/use-bases.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { ScoredForm } from './bench-messages.ts';
import { GoldenDialog } from './golden-dialog.tsx';
import { Trace } from './trace.tsx';
import { useBench } from './use-bench.ts';
import { WORDS } from './words.ts';

/** Forms are looked for, pinned, and scored on every change, under the draft and under the version it began with. */
export function PastForms({ year }: { readonly year: number }) {
  const say = useSay();
  const { message } = App.useApp();
  const { session } = useWorkbench();
  const bases = useBases();
  const base = bases.options.find(({ value }) => value === bases.usual)?.text ?? null;
  const [pinned, setPinned] = useState<readonly number[]>([]);
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState<ScoredForm | null>(null);
  const { state, send } = useBench(session, year, pinned, base);
  const isOpen = state.count !== null;
  useEffect(() => {
    if (isOpen) send({ kind: 'find', search });
  }, [search, isOpen, send]);
  const keepGolden = (form: ScoredForm) =>
    form.after === null ? message.warning(say(WORDS.unscored)) : setAsked(form);
  return (
    <>
      <Input.Search
        size="small"
        allowClear
        aria-label={say(WORDS.find)}
        placeholder={say(WORDS.find)}
        loading={!isOpen && !state.hasFailed}
        onChange={({ target }) => setSearch(target.value)}
      />
      {state.hasFailed && <p className="bench-fault">{say(WORDS.noArchive)}</p>}
      <ul className="bench-found">
        {state.found
          .filter(({ position }) => !pinned.includes(position))
          .slice(0, search === '' ? 3 : 10)
          .map(({ position, project, unit }) => (
            <li key={position}>
              <Button
                size="small"
                aria-label={say(WORDS.pinOf, { name: project })}
                onClick={() => setPinned([...pinned, position])}
              >
                {say(WORDS.pin)}
              </Button>{' '}
              {project} <small>{unit}</small>
            </li>
          ))}
      </ul>
      {pinned.length > 0 && (
        <Table<ScoredForm>
          size="small"
          rowKey="position"
          pagination={false}
          dataSource={[...state.scored]}
          expandable={{
            expandedRowRender: ({ project, after }) => after && <Trace name={project} scorecard={after} />,
          }}
          columns={[
            { title: say(WORDS.forms), dataIndex: 'project' },
            {
              title: say(WORDS.before),
              width: 72,
              align: 'right',
              className: 'figure',
              render: (_, { before }) => before?.total ?? '—',
            },
            {
              title: say(WORDS.after),
              width: 72,
              align: 'right',
              className: 'figure',
              render: (_, { after }) => after?.total ?? '—',
            },
            {
              key: 'actions',
              width: 150,
              render: (_, form) => (
                <>
                  {session.isEditable && (
                    <Button size="small" onClick={() => keepGolden(form)}>
                      {say(WORDS.toGolden)}
                    </Button>
                  )}
                  <Button
                    size="small"
                    type="text"
                    aria-label={say(WORDS.unpin, { name: form.project })}
                    onClick={() => setPinned(pinned.filter((position) => position !== form.position))}
                  >
                    ×
                  </Button>
                </>
              ),
            },
          ]}
        />
      )}
      {asked && <GoldenDialog form={asked} state={state} send={send} onClose={() => setAsked(null)} />}
    </>
  );
}
