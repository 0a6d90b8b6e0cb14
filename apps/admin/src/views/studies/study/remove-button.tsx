import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Tooltip } from 'antd';
import { answer, api, ifMatch } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { useTellFailure } from '../../../parts/use-tell-failure.ts';
import type { StudySummary } from '../studies-query.ts';
import { WORDS as STUDY } from '../words.ts';
import { WORDS } from './words.ts';

/** Deletes a study with all that it found, unless a publication rests on it. */
export function RemoveButton({ study: { id, name, revision, gateOf } }: { readonly study: StudySummary }) {
  const say = useSay();
  const { modal } = App.useApp();
  const tellFailure = useTellFailure();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => answer(api.studies[':id'].$delete({ param: { id } }, ifMatch(`"${revision}"`))),
    onSuccess: async () => {
      await navigate({ to: '/studies', search: {} });
      queries.removeQueries({ queryKey: ['studies', 'one', id] });
      await queries.invalidateQueries({ queryKey: ['studies'] });
    },
    onError: tellFailure,
  });
  const ask = () =>
    modal.confirm({
      title: say(WORDS.removeAsk, { name }),
      content: say(WORDS.removeText),
      okText: say(WORDS.remove),
      okButtonProps: { danger: true },
      cancelText: say(STUDY.cancel),
      onOk: () => remove.mutateAsync().catch(() => {}),
    });
  return (
    <Tooltip title={gateOf === null ? undefined : say(WORDS.heldByGate)}>
      <Button disabled={gateOf !== null} loading={remove.isPending} onClick={ask}>
        {say(WORDS.remove)}
      </Button>
    </Tooltip>
  );
}
