import { keptForever } from './immutability.ts';
import type { SchemaLanguage } from './schema-language.ts';

/** Files that forms are read from: what was read stays as it was, beside it what people changed about it, and what became of each form. */
export function imports(language: SchemaLanguage): readonly string[] {
  return [...files(language), ...forms(language), ...readings(language), ...corrections(language)];
}

function files(language: SchemaLanguage): readonly string[] {
  const { text, strict } = language;
  return [
    `create table imports (
      id ${text} primary key,
      organisation_id ${text} not null references organisations (id),
      file_name ${text} not null,
      sha256 ${text} not null,
      size integer not null,
      reader_version ${text} not null,
      imported_by ${text} not null,
      imported_at ${text} not null
    )${strict}`,
    'create index imports_by_time on imports (imported_at, id, organisation_id)',
    ...keptForever({ table: 'imports', subject: 'import', key: ['id'], columns: [] }, language),
  ];
}

const forms = ({ text, strict }: SchemaLanguage) => [
  `create table import_forms (
    import_id ${text} not null references imports (id),
    number integer not null,
    file_name ${text} not null,
    fiscal_year integer,
    project_name ${text},
    declared_total ${text},
    places integer not null,
    doubtful integer not null,
    faults ${text} not null,
    state ${text} not null check (state in ('open', 'accepted', 'skipped', 'unreadable')),
    revision integer not null,
    assessment_id ${text} references assessments (id),
    decided_by ${text},
    decided_at ${text},
    primary key (import_id, number),
    check ((state = 'accepted') = (assessment_id is not null))
  )${strict}`,
];

const readings = (language: SchemaLanguage) => [
  `create table import_readings (
    import_id ${language.text} not null,
    number integer not null,
    form ${language.text},
    diagnostics ${language.text} not null,
    origins ${language.text} not null,
    source_sha256 ${language.text},
    primary key (import_id, number),
    foreign key (import_id, number) references import_forms (import_id, number)
  )${language.strict}`,
  ...keptForever({ table: 'import_readings', subject: 'reading', key: ['import_id', 'number'], columns: [] }, language),
];

const corrections = (language: SchemaLanguage) => [
  `create table import_corrections (
    import_id ${language.text} not null,
    number integer not null,
    revision integer not null,
    changes ${language.text} not null,
    made_by ${language.text} not null,
    made_at ${language.text} not null,
    primary key (import_id, number, revision),
    foreign key (import_id, number) references import_forms (import_id, number)
  )${language.strict}`,
  ...keptForever(
    { table: 'import_corrections', subject: 'correction', key: ['import_id', 'number', 'revision'], columns: [] },
    language,
  ),
];
