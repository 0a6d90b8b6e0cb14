import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useHasRole } from '../../../app/session.tsx';
import { useSay } from '../../../language/language.tsx';
import { NewStudyDialog } from './new-study-dialog.tsx';
import { WORDS } from './words.ts';

/** Begins a study; open at once where the address says what is to be tried. Nobody sees it who may not read past forms. */
export function NewStudyButton() {
  const say = useSay();
  const navigate = useNavigate();
  const { candidate, base, year, ...filter } = useSearch({ from: '/studies' });
  const [isAsking, setAsking] = useState(false);
  const mayRead = useHasRole('policyEditor', 'policyApprover', 'reviewer', 'auditor');
  if (!mayRead) return null;
  const close = () => {
    setAsking(false);
    if (candidate !== undefined) void navigate({ to: '/studies', search: filter, replace: true });
  };
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {say(WORDS.begin)}
      </Button>
      {(isAsking || candidate !== undefined) && (
        <NewStudyDialog
          given={{
            ...(candidate === undefined ? {} : { candidate }),
            ...(base === undefined ? {} : { base }),
            ...(year === undefined ? {} : { years: [year] }),
          }}
          onClose={close}
        />
      )}
    </>
  );
}
