import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Dropdown, Layout } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { answer, api } from '../api/api.ts';
import { sessionQuery } from '../api/session.ts';
import { forgetPerson } from '../api/whose.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { useHasRole, useSession } from './session.tsx';
import './top-bar.css';
import { WORDS } from './words.ts';

const PAGES = [
  { to: '/assessments', words: WORDS.assessments },
  { to: '/imports', words: WORDS.imports },
  { to: '/rules', words: WORDS.rules },
  { to: '/drafts', words: WORDS.drafts },
  { to: '/approvals', words: WORDS.approvals },
] as const;

/** For those who look after people, and for those who look into what was done. */
const PEOPLE = { to: '/people', words: WORDS.people } as const;
const JOURNAL = { to: '/journal', words: WORDS.journal } as const;

/** For those who may re-score what others filed. */
const STUDIES = { to: '/studies', words: WORDS.studies } as const;

export function TopBar() {
  const say = useSay();
  const { language, setLanguage } = useLanguage();
  const readsForms = useHasRole('evaluator', 'reviewer', 'auditor');
  const readsArchive = useHasRole('policyEditor', 'policyApprover', 'reviewer', 'auditor');
  const administers = useHasRole('administrator');
  const readsJournal = useHasRole('administrator', 'auditor');
  const pages = [
    ...PAGES,
    ...(readsArchive ? [STUDIES] : []),
    ...(administers ? [PEOPLE] : []),
    ...(readsJournal ? [JOURNAL] : []),
  ];
  return (
    <Layout.Header className="top-bar">
      <Link to="/" className="top-bar-name">
        <img src="/plumbline.svg" alt="" width={24} height={24} />
        {say(WORDS.product)}
      </Link>
      <nav aria-label={say(WORDS.navigation)} className="top-bar-pages">
        {readsForms && (
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
            {say(WORDS.portfolio)}
          </Link>
        )}
        {pages.map(({ to, words }) => (
          <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
            {say(words)}
          </Link>
        ))}
      </nav>
      <Button
        type="text"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {say(WORDS.language)}
      </Button>
      <Account />
    </Layout.Header>
  );
}

function Account() {
  const say = useSay();
  const { name, username } = useSession();
  const [isChanging, setChanging] = useState(false);
  const queries = useQueryClient();
  const logOut = async () => {
    await answer(api.session.$delete());
    // What stands on the page hears of it first; a query that was taken away would tell nobody anything.
    queries.setQueryData(sessionQuery.queryKey, null);
    forgetPerson();
  };
  // Whoever logs in elsewhere has their password there.
  const password = { key: 'password', label: say(WORDS.changePassword), onClick: () => setChanging(true) };
  const out = { key: 'out', label: say(WORDS.logOut), onClick: () => void logOut() };
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: username === null ? [out] : [password, out] }}>
        <Button type="text" aria-label={say(WORDS.account, { name })}>
          {name}
        </Button>
      </Dropdown>
      {isChanging && username !== null && (
        <Suspense>
          <PasswordDialog username={username} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Loaded when it is wanted, which is seldom. */
const PasswordDialog = lazy(async () => {
  const { PasswordDialog: dialog } = await import('../views/sign-in/password-dialog.tsx');
  return { default: dialog };
});
