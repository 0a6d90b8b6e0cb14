import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Layout } from 'antd';
import { sessionQuery } from '../api/session.ts';
import { useSay } from '../language/language.tsx';
import { Loading } from '../parts/loading.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { PasswordPage } from '../views/sign-in/password-page.tsx';
import { SignInPage } from '../views/sign-in/sign-in-page.tsx';
import { FailedRequests } from './failed-requests.tsx';
import { SessionProvider } from './session.tsx';
import { TopBar } from './top-bar.tsx';
import { WORDS } from './words.ts';

/** The frame of every page. Whoever is not signed in signs in at the address they came to, and stays there. */
export function Shell() {
  const say = useSay();
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  if (isPending) return <Loading />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (session === null) return <SignInPage />;
  if (session.mustChangePassword) return <PasswordPage session={session} />;
  return (
    // Of what one person opened nothing stays open for another.
    <SessionProvider key={session.userId} session={session}>
      <Layout style={{ minHeight: '100%' }}>
        <a className="skip-link" href="#content">
          {say(WORDS.skip)}
        </a>
        <TopBar />
        <Layout.Content id="content" tabIndex={-1} style={{ outline: 'none' }}>
          <Outlet />
        </Layout.Content>
        <FailedRequests />
      </Layout>
    </SessionProvider>
  );
}
