import type { SchemaLanguage } from './schema-language.ts';

/**
 * What lists are made of: a narrow row beside each assessment, so that going through all of them reads no form. What the database can tell of the
 * assessments there are is filled in here; their figures follow when the program that knows how to score has started.
 */
export function assessmentListings(language: SchemaLanguage): readonly string[] {
  const { text, strict } = language;
  return [
    `create table assessment_listings (
      id ${text} primary key references assessments (id),
      organisation_id ${text} not null references organisations (id),
      fiscal_year integer not null,
      state ${text} not null,
      updated_at ${text} not null,
      search_text ${text} not null,
      name_rank ${text} not null,
      declared_total ${text},
      total ${text},
      rating ${text},
      difference ${text},
      declared_cents integer,
      total_cents integer,
      difference_cents integer,
      total_rank integer not null,
      difference_rank integer not null,
      finding_count integer,
      finding_codes ${text}
    )${strict}`,
    `insert into assessment_listings
      (id, organisation_id, fiscal_year, state, updated_at, search_text, name_rank, total_rank, difference_rank)
      select id, organisation_id, fiscal_year, state, updated_at, search_text, substr(search_text, 1, 100), ${UNKNOWN}, ${UNKNOWN}
      from assessments`,
    ...indexes(language),
  ];
}

/** Stands below every figure. */
const UNKNOWN = -2147483648;

/**
 * An index for each order, with all that lists are filtered by. PostgreSQL keeps no entry as long as the longest name with its findings, so that it
 * reads the narrow row for these two.
 */
function indexes({ dialect }: SchemaLanguage): readonly string[] {
  const long = dialect === 'sqlite' ? ', search_text, finding_codes' : '';
  const filters = `organisation_id, fiscal_year, state, rating, finding_count${long}`;
  const orders = ['updated_at', 'total_rank', 'difference_rank', 'name_rank'];
  return [
    ...orders.map(
      (column) => `create index assessment_listings_by_${column} on assessment_listings (${column}, id, ${filters})`,
    ),
    `create index assessment_listings_by_organisation on assessment_listings (organisation_id, updated_at, id, fiscal_year, state, rating, finding_count${long})`,
    `create index assessment_listings_by_year on assessment_listings
      (fiscal_year, organisation_id, state, rating, declared_cents, total_cents, finding_count${dialect === 'sqlite' ? ', finding_codes' : ''})`,
    // Those whose figures are still to be worked out.
    'create index assessment_listings_unknown on assessment_listings (id) where finding_count is null',
  ];
}
