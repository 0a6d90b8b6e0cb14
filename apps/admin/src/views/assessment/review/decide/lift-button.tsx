import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api, reached } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { useTellFailure } from '../../../../parts/use-tell-failure.ts';
import { useReview } from '../review-context.tsx';
import { WORDS } from '../words.ts';

/** Takes set points back, so that the computed ones count again. */
export function LiftButton({ id: overrideId, name }: { readonly id: string; readonly name: string }) {
  const say = useSay();
  const { message } = App.useApp();
  const { view, refresh } = useReview();
  const { id } = view.assessment;
  const lift = useMutation({
    mutationFn: () => reached(api.assessments[':id'].overrides[':overrideId'].$delete({ param: { id, overrideId } })),
    onSuccess: async () => {
      void message.success(say(WORDS.lifted));
      await refresh();
    },
    onError: useTellFailure(),
  });
  return (
    <Button
      size="small"
      type="link"
      className="review-lift"
      aria-label={say(WORDS.liftOf, { name })}
      loading={lift.isPending}
      onClick={() => lift.mutate()}
    >
      {say(WORDS.lift)}
    </Button>
  );
}
