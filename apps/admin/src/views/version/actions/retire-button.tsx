import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../../api/api.ts';
import { ruleSetsQuery, type VersionSummary } from '../../../api/rule-sets-query.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { sumOfUse, useQueryOf } from '../tabs/use-of-version.ts';
import { WORDS } from '../words.ts';
import { yearRanges, yearsLeftOpen } from './retirement.ts';

type Props = { readonly version: VersionSummary; readonly name: string };

/** Takes a version out of force, after what that means was said. */
export function RetireButton({ version, name }: Props) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {say(WORDS.retire)}
      </Button>
      {isAsking && <RetireDialog version={version} name={name} onClose={() => setAsking(false)} />}
    </>
  );
}

function RetireDialog({ version: summary, name, onClose }: Props & { readonly onClose: () => void }) {
  const say = useSay();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { id, version } = summary;
  const retire = useMutation({
    mutationFn: () => answer(api['rule-sets'][':id'].versions[':version'].retire.$post({ param: { id, version } })),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['rule-sets'] }),
        queries.invalidateQueries({ queryKey: ['version', id, version] }),
      ]);
      message.success(say(WORDS.retireDone));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={say(WORDS.retireTitle, { name: `${name} ${version}` })}
      okText={say(WORDS.retire)}
      okButtonProps={{ danger: true }}
      cancelText={say(WORDS.cancel)}
      confirmLoading={retire.isPending}
      onOk={() => retire.mutate()}
      onCancel={onClose}
    >
      <Consequences version={summary} />
      {retire.error && <ProblemAlert error={retire.error} />}
    </Modal>
  );
}

function Consequences({ version: summary }: { readonly version: VersionSummary }) {
  const say = useSay();
  const { data: ruleSets } = useQuery(ruleSetsQuery);
  const { data: use } = useQuery(useQueryOf(summary.id, summary.version));
  const versions = ruleSets?.items.find(({ id }) => id === summary.id)?.versions ?? [];
  const open = yearsLeftOpen(versions, summary, new Date().getFullYear() + 1);
  return (
    <ul className="version-consequences">
      <li>{say(WORDS.retireOnce)}</li>
      <li>{open.length > 0 ? say(WORDS.retireGap, { years: yearRanges(open) }) : say(WORDS.retireCovered)}</li>
      {use && <li>{say(WORDS.retireUsed, { scored: sumOfUse(use).scored })}</li>}
      {use && <li>{say(WORDS.retireKept, { official: sumOfUse(use).official })}</li>}
    </ul>
  );
}
