import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { archiveQuery } from '../../workbench/archive/archive-query.ts';
import { formsOf, type StudyFields } from './new-study.ts';
import { WORDS } from './words.ts';

/** How many forms are to be scored, as far as that is known before they are counted. */
export function CostNote() {
  const say = useSay();
  const form = Form.useFormInstance<StudyFields>();
  const { data } = useQuery(archiveQuery);
  const years = Form.useWatch('years', form) ?? [];
  const organisations = Form.useWatch('organisations', form) ?? [];
  const formTypes = Form.useWatch('formTypes', form) ?? [];
  const versions = Form.useWatch('versions', form) ?? [];
  const kind = Form.useWatch('kind', form);
  if (data === undefined) return null;
  const count = formsOf(data.items, years);
  if (count === 0) return <p role="status">{say(WORDS.noForms)}</p>;
  const isNarrowed = organisations.length + formTypes.length > 0;
  return (
    <p role="status">
      {say(isNarrowed ? WORDS.costAtMost : WORDS.cost, { count: count.toLocaleString('en') })}
      {kind === 'matrix' && versions.length > 1 && say(WORDS.costMatrix, { versions: versions.length })}
    </p>
  );
}
