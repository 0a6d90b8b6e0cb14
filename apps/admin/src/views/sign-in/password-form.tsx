import { useMutation } from '@tanstack/react-query';
import { Button, Form, type FormInstance, Input } from 'antd';
import { answer, api } from '../../api/api.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { type Say, useSay } from '../../language/language.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { WORDS } from './words.ts';

type Passwords = { readonly currentPassword: string; readonly newPassword: string; readonly again: string };

/** As the server has it. */
const LEAST = 10;

type Props = { readonly username: string | null; readonly onChanged: () => unknown };

/** One's own password: the present one, and twice the new one. What the server says of either stands below it. */
export function PasswordForm({ username, onChanged }: Props) {
  const say = useSay();
  const [form] = Form.useForm<Passwords>();
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Passwords) =>
      answer(api.session.password.$put({ json: { currentPassword, newPassword } })),
    onSuccess: onChanged,
    onError: (error) => sayAtField(form, error, say),
  });
  const required = { required: true, message: say(WORDS.required) };
  return (
    <Form<Passwords> form={form} layout="vertical" onFinish={(values) => change.mutate(values)} requiredMark={false}>
      {change.error && fieldOf(change.error) === null && <ProblemAlert error={change.error} />}
      <input type="text" autoComplete="username" value={username ?? ''} readOnly hidden />
      <Form.Item name="currentPassword" label={say(WORDS.current)} rules={[required]}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={say(WORDS.next)}
        rules={[required, { min: LEAST, message: say(WORDS.tooShort, { least: LEAST }) }]}
        extra={<Rules />}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={say(WORDS.again)}
        dependencies={['newPassword']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(say(WORDS.different))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending} block>
        {say(WORDS.change)}
      </Button>
    </Form>
  );
}

/** What the server takes for a password that others would guess. */
function Rules() {
  const say = useSay();
  return (
    <ul className="password-rules">
      <li>{say(WORDS.ruleLength, { least: LEAST })}</li>
      <li>{say(WORDS.ruleCommon)}</li>
      <li>{say(WORDS.ruleNames)}</li>
    </ul>
  );
}

function sayAtField(form: FormInstance<Passwords>, error: Error, say: Say): void {
  const name = fieldOf(error);
  if (name === null) return;
  const words = name === 'newPassword' ? WORDS.weak : WORDS.wrongCurrent;
  form.setFields([{ name, errors: [say(words)] }]);
  form.focusField(name);
}

/** Which of the fields a refusal is about; null for what is about none of them. */
function fieldOf(error: Error): 'currentPassword' | 'newPassword' | null {
  if (!(error instanceof ProblemError)) return null;
  if (error.code === 'wrong-log-in') return 'currentPassword';
  return error.code === 'weak-password' ? 'newPassword' : null;
}
