import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card } from 'antd';
import {
  historyQuery,
  type OpenDraft,
  type RuleSetSummary,
  type VersionStory,
  type VersionSummary,
} from '../../api/rule-sets-query.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { DraftStateTag } from '../../parts/draft-state.tsx';
import { Mark } from '../../parts/mark.tsx';
import { NewDraftButton } from '../../parts/new-draft-button.tsx';
import { Person } from '../../parts/person.tsx';
import { When } from '../../parts/when.tsx';
import { WORDS } from './words.ts';
import { type YearAxis, yearsIn } from './year-axis.ts';
import { YearBar, YearHead } from './year-bar.tsx';

type Props = {
  readonly ruleSet: RuleSetSummary;
  readonly drafts: readonly OpenDraft[];
  readonly axis: YearAxis;
  readonly year: number | null;
  /** Versions in force for the year, `id@version`. */
  readonly inForce: ReadonlySet<string>;
};

/** A rule set: what it rests on, its versions on the years they are in force for, newest first, and the drafts of the next. */
export function RuleSetCard({ ruleSet, drafts, axis, year, inForce }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const { id, title, references, versions } = ruleSet;
  const { data: history = [] } = useQuery(historyQuery(id));
  const name = title[language];
  const holding = versions.find((one) => inForce.has(`${id}@${one.version}`));
  return (
    <Card size="small" title={<h2 className="rules-title">{name}</h2>} extra={<code>{id}</code>}>
      <p className="rules-rests page-note">
        {say(WORDS.restsOn)}
        {references.map(({ document, clause }) => (clause ? `${document} ${clause}` : document)).join('；')}
      </p>
      {year !== null && !holding && <p className="rules-rests">{say(WORDS.noneInForce, { year })}</p>}
      <table className="rules-table">
        <caption className="unseen">{say(WORDS.timeline, { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{say(WORDS.version)}</th>
            <th scope="col">{say(WORDS.state)}</th>
            <th scope="col" className="rules-years">
              <span className="unseen">{say(WORDS.years)}</span>
              <YearHead axis={axis} year={year} />
            </th>
            <th scope="col">{say(WORDS.publishedAt)}</th>
            <th scope="col">{say(WORDS.why)}</th>
            <th scope="col">
              <span className="unseen">{say(WORDS.actions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <DraftRow key={draft.id} draft={draft} axis={axis} year={year} />
          ))}
          {versions.toReversed().map((version, index, newestFirst) => (
            <VersionRow
              key={version.version}
              version={version}
              before={newestFirst[index + 1] ?? null}
              story={history.find((one) => one.version === version.version) ?? null}
              name={name}
              axis={axis}
              year={year}
              isInForce={version === holding}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

type VersionProps = Pick<Props, 'axis' | 'year'> & {
  readonly version: VersionSummary;
  readonly before: VersionSummary | null;
  readonly story: VersionStory | null;
  readonly name: string;
  readonly isInForce: boolean;
};

function VersionRow({ version: summary, before, story, name, axis, year, isInForce }: VersionProps) {
  const say = useSay();
  const { id, version, state, publishedAt } = summary;
  return (
    <tr>
      <td className="rules-version">
        <Link to="/rules/$id/$version" params={{ id, version }} aria-label={`${name} ${version}`}>
          {version}
        </Link>
        {isInForce && year !== null && <Mark kind="known">{say(WORDS.inForce, { year })}</Mark>}
      </td>
      <td>
        <Mark kind={state === 'published' ? 'good' : 'plain'}>{say(WORDS[state])}</Mark>
      </td>
      <td>
        <YearBar years={summary} axis={axis} year={year} look={state} />
      </td>
      <td className="rules-when">
        <When at={publishedAt} />
        <br />
        {story && <Person id={story.publishedBy} />}
      </td>
      <td className="rules-why">{story && (story.summary ?? say(WORDS.bundled))}</td>
      <td>
        <div className="rules-actions">
          {before && (
            <Link
              to="/rules/compare"
              search={{ before: `${id}@${before.version}`, after: `${id}@${version}` }}
              aria-label={say(WORDS.compareOf, { name, version })}
            >
              {say(WORDS.compareWithLast)}
            </Link>
          )}
          <NewDraftButton base={{ id, version }} isSmall label={say(WORDS.newDraftOf, { name, version })} />
        </div>
      </td>
    </tr>
  );
}

function DraftRow({ draft, axis, year }: Pick<Props, 'axis' | 'year'> & { readonly draft: OpenDraft }) {
  const say = useSay();
  const { id, baseVersion, state, text, summary, updatedAt, updatedBy } = draft;
  return (
    <tr>
      <td className="rules-version">
        <Link to="/drafts/$id" params={{ id }}>
          {baseVersion === null ? say(WORDS.newRuleSet) : say(WORDS.draft, { base: baseVersion })}
        </Link>
      </td>
      <td>
        <DraftStateTag state={state} />
      </td>
      <td>
        <YearBar years={yearsIn(text)} axis={axis} year={year} look="draft" />
      </td>
      <td className="rules-when">
        <When at={updatedAt} />
        <br />
        <Person id={updatedBy} />
      </td>
      <td className="rules-why">{summary}</td>
      <td />
    </tr>
  );
}
