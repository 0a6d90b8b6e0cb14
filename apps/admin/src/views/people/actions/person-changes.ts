import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { useTellFailure } from '../../../parts/use-tell-failure.ts';
import type { GivenPassword } from '../password-given.tsx';
import type { User } from '../people-query.ts';
import { WORDS } from '../words.ts';

/** Another one-time password, after a question: whoever has the old one is logged out everywhere. */
export function useResetPassword(
  { id, name }: User,
  username: string,
  onGiven: (given: GivenPassword) => void,
): { readonly ask: () => void; readonly isPending: boolean } {
  const say = useSay();
  const { modal } = App.useApp();
  const tellFailure = useTellFailure();
  const reset = useMutation({
    mutationFn: () => answer(api.users[':id']['reset-password'].$post({ param: { id } })),
    onSuccess: ({ oneTimePassword }) => onGiven({ name, username, oneTimePassword }),
    onError: tellFailure,
  });
  const ask = () =>
    modal.confirm({
      title: say(WORDS.resetAsk, { name }),
      content: say(WORDS.resetText),
      okText: say(WORDS.reset),
      cancelText: say(WORDS.cancel),
      onOk: () => reset.mutateAsync().catch(() => {}),
    });
  return { ask, isPending: reset.isPending };
}

/** Shuts somebody out after a question, or lets them in again at once. */
export function useSetDisabled({ id, name, isDisabled }: User): {
  readonly ask: () => void;
  readonly isPending: boolean;
} {
  const say = useSay();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const set = useMutation({
    mutationFn: () => answer(api.users[':id'].disabled.$put({ param: { id }, json: { isDisabled: !isDisabled } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['users'] });
      void message.success(say(isDisabled ? WORDS.enabled : WORDS.wasDisabled, { name }));
    },
    onError: tellFailure,
  });
  const confirm = () =>
    modal.confirm({
      title: say(WORDS.disableAsk, { name }),
      content: say(WORDS.disableText),
      okText: say(WORDS.disable),
      okButtonProps: { danger: true },
      cancelText: say(WORDS.cancel),
      onOk: () => set.mutateAsync().catch(() => {}),
    });
  return { ask: isDisabled ? () => set.mutate() : confirm, isPending: set.isPending };
}
