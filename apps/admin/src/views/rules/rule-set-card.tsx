import { Link } from '@tanstack/react-router';
import { Button, Card } from 'antd';
import type { InferResponseType } from 'hono/client';
import type { api } from '../../api/api.ts';
import { useHasRole } from '../../app/session.tsx';
import { useLanguage, useSay } from '../../language/language.tsx';
import { DraftStateTag } from '../../parts/draft-state.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Person } from '../../parts/person.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useNewDraft } from '../../parts/use-new-draft.ts';
import { When } from '../../parts/when.tsx';
import { WORDS } from './words.ts';

type RuleSets = InferResponseType<(typeof api)['rule-sets']['$get'], 200>;
export type RuleSetSummary = RuleSets['items'][number];
type Version = RuleSetSummary['versions'][number];
type Draft = InferResponseType<typeof api.drafts.$get, 200>['items'][number];

type Props = { readonly ruleSet: RuleSetSummary; readonly year: number | null; readonly drafts: readonly Draft[] };

/** A rule set: its versions, newest first, and the drafts of the next. */
export function RuleSetCard({ ruleSet: { id, title, versions }, year, drafts }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Card size="small" title={<h2 className="rules-title">{title[language]}</h2>} extra={<code>{id}</code>}>
      <ol className="rules-versions" aria-label={say(WORDS.timeline)}>
        {versions.toReversed().map((version) => (
          <VersionLine key={version.version} version={version} name={title[language]} year={year} />
        ))}
      </ol>
      {drafts.length > 0 && (
        <div className="rules-drafts">
          {say(WORDS.drafts)}
          {drafts.map((draft) => (
            <span key={draft.id}>
              <Link to="/drafts/$id" params={{ id: draft.id }}>
                {draft.baseVersion ?? draft.ruleSetId} →
              </Link>{' '}
              <DraftStateTag state={draft.state} />
              <Person id={draft.updatedBy} />
            </span>
          ))}
        </div>
      )}
    </Card>
  );
}

type LineProps = { readonly version: Version; readonly name: string; readonly year: number | null };

function VersionLine({ version: { id, version, state, fromYear, untilYear, publishedAt }, name, year }: LineProps) {
  const say = useSay();
  const mayEdit = useHasRole('policyEditor');
  const create = useNewDraft();
  const holds = year !== null && state === 'published' && fromYear <= year && (untilYear === null || year <= untilYear);
  return (
    <li>
      <Link to="/rules/$id/$version" params={{ id, version }}>
        {version}
      </Link>
      <Mark kind={state === 'published' ? 'good' : 'plain'}>{say(WORDS[state])}</Mark>
      {holds && <Mark kind="known">{say(WORDS.inForce)}</Mark>}
      <span>
        {untilYear === null
          ? say(WORDS.from, { from: fromYear })
          : say(WORDS.fromUntil, { from: fromYear, until: untilYear })}
      </span>
      <span className="page-note">
        <When at={publishedAt} />
      </span>
      <span className="rules-gap" />
      {mayEdit && (
        <Button
          size="small"
          aria-label={say(WORDS.newDraftOf, { name, version })}
          loading={create.isPending}
          onClick={() => create.mutate({ id, version })}
        >
          {say(WORDS.newDraft)}
        </Button>
      )}
      {create.error && <ProblemAlert error={create.error} />}
    </li>
  );
}
