import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { answer, api, ifMatch, revised } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { textAt, useParsed } from '../../document/parsed-document.ts';
import type { Draft } from '../../session/draft-session.ts';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { OpenComments } from '../comments/open-comments.tsx';
import { GateList } from '../gates/gate-list.tsx';
import { useGates } from '../gates/use-gates.ts';
import { ReleaseChanges, ReleaseImpact } from '../release/release-changes.tsx';
import type { Release } from '../release/use-release.ts';
import { WORDS } from '../words.ts';
import { useDecision } from './use-decision.ts';

type Props = { readonly release: Release };

/** Makes a version of the draft, for good, after all that this means was shown. */
export function PublishButton({ release }: Props) {
  const say = useSay();
  const { gates } = useGates();
  const [isAsking, setAsking] = useState(false);
  const isShut = gates === null || gates.some(({ open }) => !open);
  return (
    <>
      <Button type="primary" disabled={isShut} onClick={() => setAsking(true)}>
        {say(WORDS.publish)}
      </Button>
      {isAsking && <PublishDialog release={release} isShut={isShut} onClose={() => setAsking(false)} />}
    </>
  );
}

type DialogProps = Props & { readonly isShut: boolean; readonly onClose: () => void };

function PublishDialog({ release, isShut, onClose }: DialogProps) {
  const say = useSay();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { session } = useWorkbench();
  const draft = useDraft(session);
  const { value } = useParsed(session.text);
  const number = value === null ? '' : textAt(value, 'version');
  const version = `${draft.ruleSetId} ${number}`;
  const publish = useDecision(
    (_: null, etag) => publishNow(draft.id, etag),
    () => {
      message.success(say(WORDS.published, { version }));
      void queries.invalidateQueries({ queryKey: ['rule-sets'] });
      onClose();
    },
  );
  return (
    <Modal
      open
      width={880}
      title={say(WORDS.publishTitle, { version })}
      okText={say(WORDS.publish)}
      cancelText={say(WORDS.cancel)}
      okButtonProps={{ disabled: isShut }}
      confirmLoading={publish.isPending}
      onOk={() => publish.mutate(null)}
      onCancel={onClose}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="release-dialog" tabIndex={0} aria-label={say(WORDS.whatIsPublished)}>
        <ReleaseChanges release={release} isWhole />
        <ReleaseImpact release={release} />
        <OpenComments withWay={false} />
        <GateList />
      </section>
      <p className="release-version">
        {say(WORDS.versionNumber)} <strong className="figure">{number}</strong>
        {draft.baseVersion !== null && ` ${say(WORDS.versionBase, { version: draft.baseVersion })}`}
      </p>
      <p>{say(WORDS.publishText)}</p>
      {publish.error && <ProblemAlert error={publish.error} />}
    </Modal>
  );
}

/** The version is another record: the draft is read again. */
async function publishNow(id: string, etag: string): Promise<{ readonly body: Draft; readonly etag: string }> {
  await answer(api.drafts[':id'].publish.$post({ param: { id } }, ifMatch(etag)));
  const { body, etag: next } = await revised(api.drafts[':id'].$get({ param: { id } }));
  return { body: body.draft, etag: next };
}
