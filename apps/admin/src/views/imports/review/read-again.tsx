import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../../api/api.ts';
import { requestKey } from '../../../api/request-key.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import type { FormPlace, ImportFormDetails } from '../import-form-query.ts';
import { sendFile } from '../upload/send-file.ts';
import { WORDS } from './words.ts';

/** Forms of so many years are still handed in. */
const YEARS = 15;

type Props = { readonly place: FormPlace; readonly details: ImportFormDetails };

/** Where the year is all that a form does not say: it is chosen, and the file is read once more. */
export function ReadAgain({ place, details }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const { data: imported } = useQuery({
    queryKey: ['import', place.id],
    queryFn: () => answer(api.imports[':id'].$get({ param: { id: place.id } })),
  });
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear - 1);
  const again = useMutation({
    mutationFn: async () => {
      const response = await fetch(`/api/v1/imports/${place.id}/file`);
      const file = new File([await response.blob()], details.fileName);
      return sendFile({
        file,
        organisationId: details.organisationId,
        fiscalYear: year,
        key: requestKey(),
        onSent: () => {},
        signal: new AbortController().signal,
      });
    },
    onSuccess: ({ id }) => navigate({ to: '/imports/$id/$number', params: { id, number: place.number } }),
  });
  if (!imported) return null;
  // An archive is not read again for one of its files.
  if (imported.fileName !== details.fileName) return <p>{say(WORDS.sendAlone)}</p>;
  const years = Array.from({ length: YEARS }, (_, back) => thisYear - back);
  return (
    <div className="import-again">
      <label htmlFor="import-year">{say(WORDS.yearOfForm)}</label>
      <Select
        id="import-year"
        aria-label={say(WORDS.yearOfForm)}
        value={year}
        onChange={setYear}
        options={years.map((value) => ({ value, label: String(value) }))}
      />
      <Button type="primary" loading={again.isPending} onClick={() => again.mutate()}>
        {say(WORDS.readAgain)}
      </Button>
      {again.error && <ProblemAlert error={again.error} onRetry={() => again.mutate()} />}
    </div>
  );
}

/** Whether a form could not be read for want of a year alone. */
export const lacksYear = ({ diagnostics }: ImportFormDetails): boolean => {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ path }) => path === '/fiscalYear');
};
