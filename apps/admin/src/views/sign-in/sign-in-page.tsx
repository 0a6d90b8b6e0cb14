import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Form, Input } from 'antd';
import { answer, api } from '../../api/api.ts';
import { sessionQuery } from '../../api/session.ts';
import { pageIsFor } from '../../api/whose.ts';
import { WORDS as SHELL } from '../../app/words.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import './sign-in.css';
import { WORDS } from './words.ts';

type LogIn = { readonly username: string; readonly password: string };

export function SignInPage() {
  const say = useSay();
  const { language, setLanguage } = useLanguage();
  const queries = useQueryClient();
  const logIn = useMutation({
    mutationFn: (json: LogIn) => answer(api.session.$post({ json })),
    onSuccess: (session) => {
      pageIsFor(session.userId);
      queries.setQueryData(sessionQuery.queryKey, session);
    },
  });
  const required = [{ required: true, message: say(WORDS.required) }];
  return (
    <main className="sign-in">
      <Card title={<h1>{say(WORDS.title)}</h1>}>
        {logIn.error && <ProblemAlert error={logIn.error} />}
        <Form<LogIn> layout="vertical" onFinish={(values) => logIn.mutate(values)} requiredMark={false}>
          <Form.Item name="username" label={say(WORDS.username)} rules={required}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={say(WORDS.password)} rules={required}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={logIn.isPending} block>
            {say(WORDS.logIn)}
          </Button>
        </Form>
        <Button
          type="link"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {say(SHELL.language)}
        </Button>
      </Card>
    </main>
  );
}
