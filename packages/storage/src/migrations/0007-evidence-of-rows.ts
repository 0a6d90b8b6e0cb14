import { keptForever } from './immutability.ts';
import type { SchemaLanguage } from './schema-language.ts';

/** A piece of evidence may be about one indicator, by its name: lines move, names stay. It never changes either. */
export function evidenceOfRows(language: SchemaLanguage): readonly string[] {
  const { text, dialect } = language;
  const on = dialect === 'sqlite' ? '' : ' on evidence';
  const last = dialect === 'sqlite' ? 'unreplaced' : 'untruncated';
  return [
    `alter table evidence add column about ${text}`,
    ...['unchanged', 'undeleted', last].map((name) => `drop trigger evidence_${name}${on}`),
    ...keptForever(
      {
        table: 'evidence',
        subject: 'piece of evidence',
        key: ['id'],
        columns: ['id', 'assessment_id', 'name', 'media_type', 'size', 'sha256', 'attached_by', 'attached_at', 'about'],
        once: { column: 'removed_at' },
      },
      language,
    ),
  ];
}
