import type { RuleSet } from '@plumbline/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Spin, Tabs } from 'antd';
import { ruleSetsQuery, type VersionSummary } from '../../api/rule-sets-query.ts';
import { useHasRole } from '../../app/session.tsx';
import { useLanguage, useSay } from '../../language/language.tsx';
import { Mark } from '../../parts/mark.tsx';
import { NewDraftButton } from '../../parts/new-draft-button.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { versionQuery } from '../rules/version-texts.ts';
import { keyOf } from '../studies/begin/sides.ts';
import { Downloads } from './actions/downloads.tsx';
import { RetireButton } from './actions/retire-button.tsx';
import { newestVersion } from './actions/retirement.ts';
import { RollbackButton } from './actions/rollback-button.tsx';
import { RuleBookView } from './book/rule-book-view.tsx';
import { HashTab } from './tabs/hash-tab.tsx';
import { HistoryTab } from './tabs/history-tab.tsx';
import { TestsTab } from './tabs/tests-tab.tsx';
import { UseTab } from './tabs/use-tab.tsx';
import './version.css';
import { WORDS } from './words.ts';

type Version = VersionSummary & { readonly document: RuleSet; readonly tests: string };

/** A published version to read, with what is known about it and what can be done with it. */
export function VersionPage() {
  const say = useSay();
  const { language } = useLanguage();
  const { id, version } = useParams({ from: '/rules/$id/$version' });
  const { data, error, isPending, refetch } = useQuery(versionQuery(id, version));
  const title = data ? `${data.document.title[language]} ${version}` : `${id} ${version}`;
  return (
    <Page title={title} actions={data && <Tools version={data} />}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending && <Spin description={say(WORDS.loading)} />}
      {data && <Standing version={data} />}
      {data && <VersionTabs key={`${id}@${version}`} version={data} />}
    </Page>
  );
}

function Standing({ version: { state, fromYear, untilYear } }: { readonly version: Version }) {
  const say = useSay();
  return (
    <p className="version-standing">
      <Mark kind={state === 'published' ? 'good' : 'plain'}>{say(WORDS[state])}</Mark>{' '}
      {untilYear === null
        ? say(WORDS.from, { from: fromYear })
        : say(WORDS.fromUntil, { from: fromYear, until: untilYear })}
    </p>
  );
}

/** What can be done with it, by those who may; the server decides for its organisation. */
function Tools({ version }: { readonly version: Version }) {
  const say = useSay();
  const { language } = useLanguage();
  const isEditor = useHasRole('policyEditor');
  const isApprover = useHasRole('policyApprover');
  const mayStudy = useHasRole('policyEditor', 'policyApprover', 'reviewer', 'auditor');
  const { data: ruleSets } = useQuery(ruleSetsQuery);
  const { id, version: number, state, document, tests } = version;
  const name = document.title[language];
  const newest = newestVersion(ruleSets?.items.find((one) => one.id === id)?.versions ?? []);
  return (
    <div className="version-tools">
      <Downloads id={id} version={number} document={document} tests={tests} />
      {mayStudy && (
        <Link to="/studies" search={{ candidate: keyOf({ kind: 'version', ruleSetId: id, version: number }) }}>
          {say(WORDS.study)}
        </Link>
      )}
      <Button onClick={() => print()}>{say(WORDS.print)}</Button>
      {isApprover && state === 'published' && <RetireButton version={version} name={name} />}
      {isEditor && newest && newest.version !== number && (
        <RollbackButton id={id} version={number} newest={newest.version} />
      )}
      <NewDraftButton base={{ id, version: number }} label={say(WORDS.newDraftOf, { name, version: number })} />
    </div>
  );
}

function VersionTabs({ version }: { readonly version: Version }) {
  const say = useSay();
  const navigate = useNavigate({ from: '/rules/$id/$version' });
  const { tab = 'book' } = useSearch({ from: '/rules/$id/$version' });
  const { id, version: number, document, tests, hash } = version;
  const items = [
    { key: 'book', label: say(WORDS.book), children: <RuleBookView ruleSet={document} hash={hash} /> },
    { key: 'tests', label: say(WORDS.tests), children: <TestsTab document={document} tests={tests} /> },
    { key: 'use', label: say(WORDS.use), children: <UseTab id={id} version={number} /> },
    { key: 'history', label: say(WORDS.history), children: <HistoryTab id={id} version={number} /> },
    { key: 'hash', label: say(WORDS.hash), children: <HashTab document={document} hash={hash} /> },
  ];
  return (
    <Tabs
      className="version-tabs"
      aria-label={say(WORDS.tabs)}
      items={items}
      activeKey={items.some(({ key }) => key === tab) ? tab : 'book'}
      onChange={(key) => void navigate({ search: key === 'book' ? {} : { tab: key }, replace: true })}
    />
  );
}
