import { keptForever } from './immutability.ts';
import type { SchemaLanguage } from './schema-language.ts';

/** What people say at the rules of a draft, and when an approved one is to be published. Both are only ever added to. */
export function commentsAndSchedules(language: SchemaLanguage): readonly string[] {
  const { text, strict } = language;
  return [
    `create table draft_comments (
      id ${text} primary key,
      draft_id ${text} not null,
      revision integer not null,
      rule_id ${text},
      thread_id ${text} not null references draft_comments (id),
      kind ${text} not null check (kind in ('comment', 'resolution')),
      text ${text} not null,
      said_by ${text} not null,
      said_at ${text} not null,
      foreign key (draft_id, revision) references draft_revisions (draft_id, revision)
    )${strict}`,
    'create index draft_comments_by_draft on draft_comments (draft_id)',
    ...keptForever({ table: 'draft_comments', subject: 'comment', key: ['id'], columns: [] }, language),
    `create table draft_schedule (
      draft_id ${text} not null references drafts (id),
      sequence integer not null,
      kind ${text} not null check (kind in ('scheduled', 'cancelled', 'suspended', 'published')),
      due_at ${text} not null,
      reason ${text},
      said_by ${text},
      said_at ${text} not null,
      primary key (draft_id, sequence)
    )${strict}`,
    'create index draft_schedule_by_due on draft_schedule (kind, due_at)',
    ...keptForever(
      { table: 'draft_schedule', subject: 'entry of a schedule', key: ['draft_id', 'sequence'], columns: [] },
      language,
    ),
  ];
}
