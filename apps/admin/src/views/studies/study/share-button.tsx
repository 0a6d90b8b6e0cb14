import { Button, Modal, Switch } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { CopyField } from '../../../parts/copy-field.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import type { StudySummary } from '../studies-query.ts';
import { useChangeStudy } from './use-change-study.ts';
import { WORDS } from './words.ts';

/** Lets others see a study: those who may read all of its units, and nobody else. */
export function ShareButton({ study }: { readonly study: StudySummary }) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say(WORDS.share)}</Button>
      {isAsking && <ShareDialog study={study} onClose={() => setAsking(false)} />}
    </>
  );
}

type Props = { readonly study: StudySummary; readonly onClose: () => void };

function ShareDialog({ study, onClose }: Props) {
  const say = useSay();
  const change = useChangeStudy(study);
  const link = `${location.origin}/studies/${study.id}`;
  return (
    <Modal open title={say(WORDS.shareTitle)} footer={null} onCancel={onClose}>
      <p>{say(WORDS.shareText)}</p>
      <p>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch is a button, which a label names as well */}
        <label>
          <Switch
            checked={study.shared}
            loading={change.isPending}
            aria-label={say(WORDS.isShared)}
            onChange={(shared) => change.mutate({ shared })}
          />{' '}
          {say(WORDS.isShared)}
        </label>
      </p>
      {study.shared && <CopyField label={say(WORDS.link)} value={link} />}
      {change.error && <ProblemAlert error={change.error} />}
    </Modal>
  );
}
