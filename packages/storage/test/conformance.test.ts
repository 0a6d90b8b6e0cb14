import { describe } from 'vitest';
import { archiveHolds } from './conformance/archive.ts';
import { assessmentsHold } from './conformance/assessments.ts';
import { commentsAndSchedulesHold } from './conformance/comments-and-schedules.ts';
import { draftsHold } from './conformance/drafts.ts';
import { immutabilityHolds } from './conformance/immutability.ts';
import { importsHold } from './conformance/imports.ts';
import { journalHolds } from './conformance/journal.ts';
import { keysAndGrantsHold } from './conformance/keys-and-grants.ts';
import { listingsHold } from './conformance/listings.ts';
import type { Opener } from './conformance/opener.ts';
import { organisationsHold } from './conformance/organisations.ts';
import { pagesHold } from './conformance/pages.ts';
import { reviewsHold } from './conformance/reviews.ts';
import { studiesHold } from './conformance/studies.ts';
import { textsHold } from './conformance/texts.ts';
import { transactionsHold } from './conformance/transactions.ts';
import { versionsHold } from './conformance/versions.ts';
import { DIALECTS, testDatabases } from './support/databases.ts';

const databases = testDatabases();

describe.each(DIALECTS)('a store on %s', (dialect) => {
  const opener: Opener = {
    dialect,
    empty: async () => databases.open(await databases.url(dialect)),
    two: async () => {
      const url = await databases.url(dialect);
      return [await databases.open(url), await databases.open(url)];
    },
  };
  describe('organisations', () => organisationsHold(opener));
  describe('versions', () => versionsHold(opener));
  describe('drafts', () => draftsHold(opener));
  describe('comments and schedules', () => commentsAndSchedulesHold(opener));
  describe('assessments', () => assessmentsHold(opener));
  describe('reviews', () => reviewsHold(opener));
  describe('imports', () => importsHold(opener));
  describe('listings', () => listingsHold(opener));
  describe('archive', () => archiveHolds(opener));
  describe('studies', () => studiesHold(opener));
  describe('journal', () => journalHolds(opener));
  describe('keys and grants', () => keysAndGrantsHold(opener));
  describe('pages', () => pagesHold(opener));
  describe('texts', () => textsHold(opener));
  describe('transactions', () => transactionsHold(opener));
  describe('immutability', () => immutabilityHolds(opener));
});
