import type { SchemaLanguage } from './schema-language.ts';

/**
 * PostgreSQL presses large values together unless it is told otherwise. Columns of figures shrink little by that, and whoever studies an archive would wait for it twice: when a
 * segment is read, and when what came of it is stored. What is there stays as it was written.
 */
export function bytesAsTheyAre({ dialect }: SchemaLanguage): readonly string[] {
  if (dialect === 'sqlite') return [];
  return [
    'alter table archive_segments alter column segment set storage external',
    'alter table study_chunks alter column output set storage external',
  ];
}
