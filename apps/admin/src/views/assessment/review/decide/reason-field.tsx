import { Form, Input } from 'antd';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
};

/** Why somebody decided as they did; it stands in the journal. */
export function ReasonField({ id, label, value, onChange, isRequired = false }: Props) {
  return (
    <Form.Item label={label} htmlFor={id} required={isRequired}>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={4000}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Form.Item>
  );
}
