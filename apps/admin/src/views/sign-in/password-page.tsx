import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Form, Input } from 'antd';
import { answer, api } from '../../api/api.ts';
import { type Session, sessionQuery } from '../../api/session.ts';
import { useSay } from '../../language/language.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import './sign-in.css';
import { WORDS } from './words.ts';

type Passwords = { readonly currentPassword: string; readonly newPassword: string; readonly again: string };

/** As the server has it. */
const LEAST = 10;

/** Before anything else can be done, a one-time password gives way to one of one's own. */
export function PasswordPage({ session }: { readonly session: Session }) {
  const say = useSay();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Passwords) =>
      answer(api.session.password.$put({ json: { currentPassword, newPassword } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  const required = { required: true, message: say(WORDS.required) };
  return (
    <main className="sign-in">
      <Card title={<h1>{say(WORDS.newTitle)}</h1>}>
        <p>{say(WORDS.newHint, { least: LEAST })}</p>
        {change.error && <ProblemAlert error={change.error} />}
        <Form<Passwords> layout="vertical" onFinish={(values) => change.mutate(values)} requiredMark={false}>
          <input type="text" autoComplete="username" value={session.username ?? ''} readOnly hidden />
          <Form.Item name="currentPassword" label={say(WORDS.current)} rules={[required]}>
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
          <Form.Item name="newPassword" label={say(WORDS.next)} rules={[required, { min: LEAST }]}>
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
      </Card>
    </main>
  );
}
