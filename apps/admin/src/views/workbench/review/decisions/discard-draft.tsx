import { App, Button } from 'antd';
import { api, ifMatch, revised } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { WORDS } from '../words.ts';
import { useDecision } from './use-decision.ts';

/** Ends a draft that came to nothing, after what is lost and what is kept was said. */
export function DiscardDraft() {
  const say = useSay();
  const { modal } = App.useApp();
  const { session } = useWorkbench();
  const { id, ruleSetId } = useDraft(session);
  const discard = useDecision((_: null, etag) =>
    revised(api.drafts[':id'].discard.$post({ param: { id } }, ifMatch(etag))),
  );
  if (!session.isEditable) return null;
  const ask = () =>
    modal.confirm({
      title: say(WORDS.discardTitle, { name: ruleSetId }),
      content: (
        <ul className="review-consequences">
          <li>{say(WORDS.discardLost)}</li>
          <li>{say(WORDS.discardVoid)}</li>
          <li>{say(WORDS.discardKept)}</li>
        </ul>
      ),
      okText: say(WORDS.discard),
      okButtonProps: { danger: true },
      cancelText: say(WORDS.cancel),
      onOk: () => discard.mutateAsync(null).catch(() => {}),
    });
  return (
    <section>
      {discard.error && <ProblemAlert error={discard.error} />}
      <Button danger size="small" onClick={ask}>
        {say(WORDS.discardAsk)}
      </Button>
    </section>
  );
}
