import { useQueryClient } from '@tanstack/react-query';
import { Card } from 'antd';
import { type Session, sessionQuery } from '../../api/session.ts';
import { useSay } from '../../language/language.tsx';
import { PasswordForm } from './password-form.tsx';
import './sign-in.css';
import { WORDS } from './words.ts';

/** Before anything else can be done, a one-time password gives way to one of one's own. */
export function PasswordPage({ session }: { readonly session: Session }) {
  const say = useSay();
  const queries = useQueryClient();
  return (
    <main className="sign-in">
      <Card title={<h1>{say(WORDS.newTitle)}</h1>}>
        <p>{say(WORDS.newHint)}</p>
        <PasswordForm
          username={session.username}
          onChanged={() => queries.invalidateQueries({ queryKey: sessionQuery.queryKey })}
        />
      </Card>
    </main>
  );
}
