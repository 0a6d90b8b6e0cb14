import type { SchemaLanguage } from './schema-language.ts';

/**
 * Accepted forms as columns, and what studies of them found. Nothing here is official: all of it can be made again from the forms. Whatever was accepted
 * before waits to be packed.
 */
export function archiveAndStudies(language: SchemaLanguage): readonly string[] {
  return [...archive(language), ...studies(language)];
}

function archive({ dialect, text, bytes, strict }: SchemaLanguage): readonly string[] {
  const counting = dialect === 'sqlite' ? 'primary key autoincrement' : 'generated always as identity primary key';
  return [
    // Numbers of changes never come again: who took some off the list takes none that was added meanwhile.
    `create table archive_changes (
      sequence integer not null ${counting},
      assessment_id ${text} not null references assessments (id)
    )${strict}`,
    `insert into archive_changes (assessment_id)
      select id from assessments where state in ('accepted', 'rechecked') order by fiscal_year, id`,
    // The wide columns stand last: SQLite reads none of them for what stands before.
    `create table archive_segments (
      id ${text} primary key,
      fiscal_year integer not null,
      format integer not null,
      form_count integer not null,
      dead_count integer not null,
      revision integer not null,
      packed_at ${text} not null,
      retired_at ${text},
      segment_sha256 ${text} not null,
      checksum ${text} not null,
      organisations ${text} not null,
      dead ${bytes} not null,
      owners ${bytes} not null,
      revisions ${bytes} not null,
      assessment_ids ${bytes} not null,
      officials ${text} not null,
      segment ${bytes} not null
    )${strict}`,
    'create index archive_segments_by_year on archive_segments (fiscal_year, id) where retired_at is null',
    'create index archive_segments_retired on archive_segments (retired_at) where retired_at is not null',
  ];
}

function studies({ text, bytes, strict }: SchemaLanguage): readonly string[] {
  return [
    `create table studies (
      id ${text} primary key,
      kind ${text} not null check (kind in ('comparison', 'matrix')),
      name ${text} not null,
      note ${text} not null,
      question ${text} not null,
      candidate_hash ${text},
      draft_id ${text} references drafts (id),
      state ${text} not null check (state in ('queued', 'running', 'cancelled', 'failed', 'done')),
      revision integer not null,
      is_shared integer not null,
      chunk_count integer,
      form_count integer,
      failure ${text},
      result_hash ${text},
      summary ${text},
      made_by ${text} not null,
      made_at ${text} not null,
      started_at ${text},
      ended_at ${text},
      check ((state = 'done') = (result_hash is not null))
    )${strict}`,
    'create index studies_by_time on studies (made_at, id)',
    'create index studies_of_draft on studies (draft_id) where draft_id is not null',
    "create index studies_unfinished on studies (id) where state in ('queued', 'running')",
    `create table study_organisations (
      study_id ${text} not null references studies (id),
      organisation_id ${text} not null references organisations (id),
      primary key (study_id, organisation_id)
    )${strict}`,
    `create table study_documents (
      study_id ${text} primary key references studies (id),
      plan ${text} not null,
      result ${text}
    )${strict}`,
    `create table study_chunks (
      study_id ${text} not null references studies (id),
      chunk integer not null,
      segment_id ${text} not null,
      form_count integer not null,
      is_done integer not null,
      include ${bytes},
      output ${bytes},
      primary key (study_id, chunk)
    )${strict}`,
    'create index study_chunks_of_segment on study_chunks (segment_id) where is_done = 0',
  ];
}
