import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../language/language.tsx';
import { NewDraftDialog } from './new-draft-dialog.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { type DraftBase, useEditorOrganisations, useNewDraft } from './use-new-draft.ts';
import { WORDS } from './words.ts';

type Props = {
  /** Null where the version is still to be chosen. */
  readonly base: DraftBase | null;
  /** What it says to those who do not see where it stands. */
  readonly label?: string;
  readonly isSmall?: boolean;
};

/** Begins a draft: at once where there is nothing to choose. Nobody sees it who may begin none. */
export function NewDraftButton({ base, label, isSmall = false }: Props) {
  const say = useSay();
  const organisations = useEditorOrganisations();
  const create = useNewDraft();
  const [isAsking, setAsking] = useState(false);
  const [only] = organisations;
  if (only === undefined) return null;
  const begin = () => {
    if (base === null || organisations.length > 1) setAsking(true);
    else create.mutate({ base, organisationId: only, ruleSetId: base.id });
  };
  return (
    <>
      <Button
        size={isSmall ? 'small' : 'middle'}
        type={isSmall ? 'default' : 'primary'}
        {...(label === undefined ? {} : { 'aria-label': label })}
        loading={create.isPending}
        onClick={begin}
      >
        {say(WORDS.newDraft)}
      </Button>
      {create.error && <ProblemAlert error={create.error} />}
      {isAsking && <NewDraftDialog base={base} onClose={() => setAsking(false)} />}
    </>
  );
}
