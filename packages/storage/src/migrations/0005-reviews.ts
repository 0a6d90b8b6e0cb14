import { keptForever } from './immutability.ts';
import type { SchemaLanguage } from './schema-language.ts';

/** What reviewers would give and what they say at cells of a form. Both are only ever added to. */
export function reviews(language: SchemaLanguage): readonly string[] {
  const { text, strict } = language;
  return [
    `create table reviewer_scores (
      id ${text} primary key,
      assessment_id ${text} not null,
      revision integer not null,
      input_hash ${text} not null,
      scores ${text} not null,
      given_by ${text} not null,
      given_at ${text} not null,
      foreign key (assessment_id, revision) references assessment_revisions (assessment_id, revision)
    )${strict}`,
    'create index reviewer_scores_by_assessment on reviewer_scores (assessment_id)',
    ...keptForever({ table: 'reviewer_scores', subject: 'score of a reviewer', key: ['id'], columns: [] }, language),
    `create table assessment_comments (
      id ${text} primary key,
      assessment_id ${text} not null,
      revision integer not null,
      path ${text} not null,
      text ${text} not null,
      said_by ${text} not null,
      said_at ${text} not null,
      foreign key (assessment_id, revision) references assessment_revisions (assessment_id, revision)
    )${strict}`,
    'create index assessment_comments_by_assessment on assessment_comments (assessment_id)',
    ...keptForever({ table: 'assessment_comments', subject: 'comment', key: ['id'], columns: [] }, language),
  ];
}
