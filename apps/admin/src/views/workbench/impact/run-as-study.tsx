import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { openDraftsQuery } from '../../../api/rule-sets-query.ts';
import { useSay } from '../../../language/language.tsx';
import { keyOf } from '../../studies/begin/sides.ts';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { WORDS } from './words.ts';

type Props = {
  /** What the draft is compared with, as a study is asked for it: `id@version`, or `declared`. */
  readonly base: string;
  readonly years: readonly number[];
};

/** Asks the same as a study: of every form, on the server, kept and to be shared. What is typed is saved first, since a study is of the draft as it is saved. */
export function RunAsStudy({ base, years }: Props) {
  const say = useSay();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { session } = useWorkbench();
  const { draft } = useSnapshot(session);
  const run = useMutation({
    mutationFn: async () => {
      if (session.isEditable) await session.save();
      // It may have been begun since somebody looked: it is to be found among those that can be tried.
      await queries.fetchQuery({ ...openDraftsQuery, staleTime: 0 });
    },
    onSuccess: () =>
      navigate({
        to: '/studies',
        search: {
          candidate: keyOf({ kind: 'draft', draftId: draft.id }),
          base,
          ...(years.length === 1 ? { year: years[0] } : {}),
        },
      }),
    onError: (error) => message.error(error.message),
  });
  return (
    <Button size="small" loading={run.isPending} onClick={() => run.mutate()}>
      {say(WORDS.runAsStudy)}
    </Button>
  );
}
