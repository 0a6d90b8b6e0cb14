import { TreeSelect } from 'antd';
import { useOrganisationsWith } from '../../../parts/use-organisations-with.ts';
import { unitTree } from '../../assessments/use-units.ts';

type Props = {
  readonly id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly value?: string | null;
  readonly onChange?: (unit: string) => void;
};

/** One of the organisations one administers. */
export function UnitChoice({ id, label, placeholder, value = null, onChange }: Props) {
  const tree = unitTree(useOrganisationsWith('administrator'));
  return (
    <TreeSelect<string | null>
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      placeholder={placeholder}
      value={value}
      style={{ width: '100%' }}
      treeData={[...tree]}
      onChange={(unit) => unit !== null && onChange?.(unit)}
    />
  );
}
