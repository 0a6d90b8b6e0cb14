import { keptForever, refusalFunctions } from './immutability.ts';
import type { SchemaLanguage } from './schema-language.ts';

/** All statements of the first version, in order. A migration that has been released is never edited: what is to change goes into the next one. */
export function firstTables(language: SchemaLanguage): readonly string[] {
  return [
    ...refusalFunctions(language),
    ...organisations(language),
    ...drafts(language),
    ...versions(language),
    ...approvals(language),
    ...assessments(language),
    ...scorecards(language),
    ...overridesAndEvidence(language),
    ...journal(language),
    ...idempotencyKeys(language),
  ];
}

const organisations = ({ text, strict }: SchemaLanguage) => [
  `create table organisations (
    id ${text} primary key,
    parent_id ${text} references organisations (id),
    name ${text} not null,
    code ${text},
    created_at ${text} not null,
    check (parent_id <> id)
  )${strict}`,
  'create index organisations_by_parent on organisations (parent_id)',
  `create table grants (
    user_id ${text} not null,
    role ${text} not null,
    organisation_id ${text} not null references organisations (id),
    primary key (user_id, organisation_id, role)
  )${strict}`,
];

const drafts = (language: SchemaLanguage) => [
  `create table drafts (
    id ${language.text} primary key,
    rule_set_id ${language.text} not null,
    organisation_id ${language.text} not null references organisations (id),
    base_version ${language.text},
    state ${language.text} not null,
    revision integer not null,
    text ${language.text} not null,
    tests ${language.text} not null,
    hash ${language.text},
    summary ${language.text},
    created_by ${language.text} not null,
    created_at ${language.text} not null,
    updated_by ${language.text} not null,
    updated_at ${language.text} not null
  )${language.strict}`,
  'create index drafts_by_change on drafts (updated_at, id, organisation_id, state)',
  `create table draft_revisions (
    draft_id ${language.text} not null references drafts (id),
    revision integer not null,
    text ${language.text} not null,
    tests ${language.text} not null,
    hash ${language.text},
    saved_by ${language.text} not null,
    saved_at ${language.text} not null,
    primary key (draft_id, revision)
  )${language.strict}`,
  ...keptForever(
    { table: 'draft_revisions', subject: 'draft revision', key: ['draft_id', 'revision'], columns: [] },
    language,
  ),
];

const versions = (language: SchemaLanguage) => [
  `create table rule_set_versions (
    rule_set_id ${language.text} not null,
    version ${language.text} not null,
    hash ${language.text} not null,
    document ${language.text} not null,
    tests ${language.text} not null,
    state ${language.text} not null,
    from_year integer not null,
    until_year integer,
    published_at ${language.text} not null,
    published_by ${language.text},
    draft_id ${language.text} references drafts (id),
    retired_at ${language.text},
    primary key (rule_set_id, version),
    check ((state = 'published' and retired_at is null) or (state = 'retired' and retired_at is not null))
  )${language.strict}`,
  ...keptForever(
    {
      table: 'rule_set_versions',
      subject: 'rule set version',
      key: ['rule_set_id', 'version'],
      columns: [
        ...['rule_set_id', 'version', 'hash', 'document', 'tests', 'from_year', 'until_year'],
        ...['published_at', 'published_by', 'draft_id'],
      ],
      once: { column: 'retired_at', from: { state: 'published', to: 'retired' } },
    },
    language,
  ),
];

const approvals = (language: SchemaLanguage) => [
  `create table approvals (
    id ${language.text} primary key,
    draft_id ${language.text} not null,
    revision integer not null,
    hash ${language.text} not null,
    verdict ${language.text} not null,
    comment ${language.text},
    decided_by ${language.text} not null,
    decided_at ${language.text} not null,
    voided_at ${language.text},
    foreign key (draft_id, revision) references draft_revisions (draft_id, revision)
  )${language.strict}`,
  'create index approvals_by_draft on approvals (draft_id)',
  ...keptForever(
    {
      table: 'approvals',
      subject: 'approval',
      key: ['id'],
      columns: ['id', 'draft_id', 'revision', 'hash', 'verdict', 'comment', 'decided_by', 'decided_at'],
      once: { column: 'voided_at' },
    },
    language,
  ),
  `create table impact_studies (
    id ${language.text} primary key,
    draft_id ${language.text} not null references drafts (id),
    hash ${language.text} not null,
    result ${language.text} not null,
    made_by ${language.text} not null,
    made_at ${language.text} not null
  )${language.strict}`,
  'create index impact_studies_by_draft on impact_studies (draft_id)',
  ...keptForever({ table: 'impact_studies', subject: 'impact study', key: ['id'], columns: [] }, language),
];

const assessments = (language: SchemaLanguage) => [
  `create table assessments (
    id ${language.text} primary key,
    organisation_id ${language.text} not null references organisations (id),
    fiscal_year integer not null,
    project_name ${language.text} not null,
    search_text ${language.text} not null,
    state ${language.text} not null,
    revision integer not null,
    form ${language.text} not null,
    official_scorecard_id ${language.text},
    is_demo integer not null check (is_demo in (0, 1)),
    created_by ${language.text} not null,
    created_at ${language.text} not null,
    updated_by ${language.text} not null,
    updated_at ${language.text} not null
    ${language.dialect === 'sqlite' ? `, ${OFFICIAL_SCORECARD}` : ''}
  )${language.strict}`,
  // With all that lists are filtered by, so that going through one reads no form.
  'create index assessments_by_change on assessments (updated_at, id, organisation_id, fiscal_year, state, search_text)',
  'create index assessments_by_organisation on assessments (organisation_id, updated_at, id, fiscal_year, state, search_text)',
  `create table assessment_revisions (
    assessment_id ${language.text} not null references assessments (id),
    revision integer not null,
    state ${language.text} not null,
    form ${language.text} not null,
    changes ${language.text} not null,
    reason ${language.text},
    saved_by ${language.text} not null,
    saved_at ${language.text} not null,
    primary key (assessment_id, revision)
  )${language.strict}`,
  ...keptForever(
    { table: 'assessment_revisions', subject: 'assessment revision', key: ['assessment_id', 'revision'], columns: [] },
    language,
  ),
];

/** The official scorecard is one of the same assessment. On PostgreSQL the table must be there before another names it. */
const OFFICIAL_SCORECARD = 'foreign key (official_scorecard_id, id) references scorecards (id, assessment_id)';

const scorecards = (language: SchemaLanguage) => [
  `create table scorecards (
    id ${language.text} primary key,
    assessment_id ${language.text} not null,
    revision integer not null,
    rule_set_id ${language.text} not null,
    version ${language.text} not null,
    rule_set_hash ${language.text} not null,
    input_hash ${language.text} not null,
    engine_version ${language.text} not null,
    document ${language.text} not null,
    total ${language.text},
    rating ${language.text},
    made_by ${language.text} not null,
    made_at ${language.text} not null,
    unique (id, assessment_id),
    foreign key (assessment_id, revision) references assessment_revisions (assessment_id, revision),
    foreign key (rule_set_id, version) references rule_set_versions (rule_set_id, version)
  )${language.strict}`,
  'create index scorecards_by_assessment on scorecards (assessment_id)',
  ...(language.dialect === 'postgres' ? [`alter table assessments add ${OFFICIAL_SCORECARD}`] : []),
  ...keptForever({ table: 'scorecards', subject: 'scorecard', key: ['id'], columns: [] }, language),
];

const overridesAndEvidence = (language: SchemaLanguage) => [
  `create table overrides (
    id ${language.text} primary key,
    assessment_id ${language.text} not null,
    scorecard_id ${language.text} not null,
    indicator_index integer,
    computed_score ${language.text},
    score ${language.text} not null,
    reason ${language.text} not null,
    set_by ${language.text} not null,
    set_at ${language.text} not null,
    lifted_at ${language.text},
    foreign key (scorecard_id, assessment_id) references scorecards (id, assessment_id)
  )${language.strict}`,
  'create index overrides_by_assessment on overrides (assessment_id)',
  ...keptForever(
    {
      table: 'overrides',
      subject: 'override',
      key: ['id'],
      columns: [
        ...['id', 'assessment_id', 'scorecard_id', 'indicator_index', 'computed_score', 'score', 'reason'],
        ...['set_by', 'set_at'],
      ],
      once: { column: 'lifted_at' },
    },
    language,
  ),
  `create table evidence (
    id ${language.text} primary key,
    assessment_id ${language.text} not null references assessments (id),
    name ${language.text} not null,
    media_type ${language.text} not null,
    size integer not null,
    sha256 ${language.text} not null,
    attached_by ${language.text} not null,
    attached_at ${language.text} not null,
    removed_at ${language.text}
  )${language.strict}`,
  'create index evidence_by_assessment on evidence (assessment_id)',
  ...keptForever(
    {
      table: 'evidence',
      subject: 'piece of evidence',
      key: ['id'],
      columns: ['id', 'assessment_id', 'name', 'media_type', 'size', 'sha256', 'attached_by', 'attached_at'],
      once: { column: 'removed_at' },
    },
    language,
  ),
];

const journal = (language: SchemaLanguage) => [
  `create table journal (
    sequence integer not null primary key,
    at ${language.text} not null,
    actor_id ${language.text},
    action ${language.text} not null,
    subject_type ${language.text} not null,
    subject_id ${language.text} not null,
    organisation_id ${language.text},
    details ${language.text} not null,
    previous_hash ${language.text} not null,
    hash ${language.text} not null
  )${language.strict}`,
  'create index journal_by_subject on journal (subject_id, sequence)',
  'create index journal_by_organisation on journal (organisation_id, sequence)',
  ...keptForever({ table: 'journal', subject: 'journal entry', key: ['sequence'], columns: [] }, language),
];

const idempotencyKeys = ({ text, strict }: SchemaLanguage) => [
  `create table idempotency_keys (
    user_id ${text} not null,
    key ${text} not null,
    request_hash ${text} not null,
    status integer not null,
    body ${text} not null,
    at ${text} not null,
    primary key (user_id, key)
  )${strict}`,
  'create index idempotency_keys_by_time on idempotency_keys (at)',
];
