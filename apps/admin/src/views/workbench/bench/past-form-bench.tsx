import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { PastForms } from './past-forms-list.tsx';
import { WORDS } from './words.ts';

/** Real forms beside the editor: those of the newest year that has any. */
export function PastFormBench() {
  const say = useSay();
  const { data } = useQuery({ queryKey: ['archive'], queryFn: () => answer(api.archive.$get({ query: {} })) });
  const newest = data?.items.at(-1);
  return (
    <section>
      <h3>{say(WORDS.forms)}</h3>
      {data && newest === undefined && <p className="page-note">{say(WORDS.noArchive)}</p>}
      {newest && <PastForms year={newest.fiscalYear} />}
    </section>
  );
}
