import { useMutation } from '@tanstack/react-query';
import { App, Button, Spin, Table } from 'antd';
import { useMemo } from 'react';
import { api, ifMatch, revised } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { Person } from '../../../parts/person.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { When } from '../../../parts/when.tsx';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { linesBetween } from './revision-size.ts';
import { useRevisions } from './use-sources.ts';
import { WORDS } from './words.ts';

/** Every save of the draft, newest first: to look at, and to go back to. */
export function RevisionList({ onCompare }: { readonly onCompare: (revision: number) => void }) {
  const say = useSay();
  const { session } = useWorkbench();
  const { draft } = useSnapshot(session);
  const { data, error, isPending, refetch } = useRevisions(draft);
  const restore = useRestore();
  const rows = useMemo(
    () =>
      (data ?? [])
        .map(({ revision, savedBy, savedAt, text, tests }, index, all) => {
          const before = all[index - 1];
          return { revision, savedBy, savedAt, lines: before ? linesBetween(before, { text, tests }) : null };
        })
        .toReversed(),
    [data],
  );
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Spin />;
  return (
    <>
      {restore.error && <ProblemAlert error={restore.error} />}
      <Table
        size="small"
        rowKey="revision"
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: say(WORDS.revisions),
            dataIndex: 'revision',
            render: (revision) => say(WORDS.revision, { revision }),
          },
          { title: say(WORDS.who), dataIndex: 'savedBy', render: (id: string) => <Person id={id} /> },
          { title: say(WORDS.when), dataIndex: 'savedAt', render: (at: string) => <When at={at} /> },
          { title: say(WORDS.size), dataIndex: 'lines', render: (lines: number | null) => sizeWords(lines, say) },
          {
            title: '',
            key: 'actions',
            render: (_, { revision }) => (
              <>
                <Button
                  size="small"
                  type="link"
                  aria-label={say(WORDS.showOf, { revision })}
                  onClick={() => onCompare(revision)}
                >
                  {say(WORDS.show)}
                </Button>
                {session.isEditable && revision !== draft.revision && (
                  <Button
                    size="small"
                    type="link"
                    aria-label={say(WORDS.restoreOf, { revision })}
                    onClick={() => restore.ask(revision)}
                  >
                    {say(WORDS.restore)}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function sizeWords(lines: number | null, say: ReturnType<typeof useSay>): string {
  if (lines === null) return say(WORDS.first);
  return lines === 0 ? say(WORDS.noLines) : say(WORDS.lines, { count: lines });
}

/** Saves what there is first, so that it stands among the revisions, and then goes back. */
function useRestore() {
  const say = useSay();
  const { modal } = App.useApp();
  const { session, refresh } = useWorkbench();
  const { mutateAsync, error } = useMutation({
    mutationFn: async (revision: number) => {
      await session.save();
      const param = { id: session.snapshot().kept.id, revision: String(revision) };
      return revised(api.drafts[':id'].revisions[':revision'].restore.$post({ param }, ifMatch(session.etag)));
    },
    onSuccess: ({ body, etag }) => {
      session.takeOver(body, etag);
      refresh();
    },
  });
  const ask = (revision: number) =>
    modal.confirm({
      title: say(WORDS.restoreTitle, { revision }),
      content: say(WORDS.restoreText),
      okText: say(WORDS.restore),
      cancelText: say(WORDS.cancel),
      onOk: () => mutateAsync(revision).catch(() => {}),
    });
  return { ask, error };
}
