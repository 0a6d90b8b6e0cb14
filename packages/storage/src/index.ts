export { DuplicateError, ImmutableError, VersionConflictError } from './errors.ts';
export type { Page, PageRequest } from './ports/page.ts';
export type * from './ports/store.ts';
export type * from './records/assessment.ts';
export type * from './records/draft.ts';
export type * from './records/journal-entry.ts';
export type * from './records/organisation.ts';
export type * from './records/rule-set-version.ts';
