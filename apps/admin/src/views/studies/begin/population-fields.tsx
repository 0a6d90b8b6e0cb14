import { useQuery } from '@tanstack/react-query';
import { Form, Select, TreeSelect } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { useUnits } from '../../assessments/use-units.ts';
import { archiveQuery } from '../../workbench/archive/archive-query.ts';
import { WORDS as STUDY } from '../words.ts';
import { FORM_TYPES, type StudyFields } from './new-study.ts';
import { WORDS } from './words.ts';

/** Which forms are studied; what is left empty sets no bound. */
export function PopulationFields() {
  const say = useSay();
  const { data: archive } = useQuery(archiveQuery);
  const { tree } = useUnits();
  const years = (archive?.items ?? []).toReversed().map(({ fiscalYear, count }) => ({
    value: fiscalYear,
    label: say(WORDS.yearOf, { year: fiscalYear, count: count.toLocaleString('en') }),
  }));
  return (
    <>
      <Form.Item<StudyFields> name="years" label={say(WORDS.years)}>
        <Select mode="multiple" allowClear placeholder={say(WORDS.allYears)} options={years} />
      </Form.Item>
      <Form.Item<StudyFields> name="formTypes" label={say(WORDS.types)}>
        <Select
          mode="multiple"
          allowClear
          placeholder={say(WORDS.allTypes)}
          options={FORM_TYPES.map((value) => ({ value, label: say(STUDY[value]) }))}
        />
      </Form.Item>
      <Form.Item<StudyFields> name="organisations" className="study-field-wide" label={say(WORDS.units)}>
        <TreeSelect
          treeCheckable
          showCheckedStrategy={TreeSelect.SHOW_PARENT}
          allowClear
          treeDefaultExpandAll
          showSearch={{ treeNodeFilterProp: 'title' }}
          placeholder={say(WORDS.allUnits)}
          treeData={[...tree]}
          maxTagCount={4}
        />
      </Form.Item>
    </>
  );
}
