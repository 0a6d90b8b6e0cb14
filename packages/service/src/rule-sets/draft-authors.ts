import type { DraftRecord, DraftRevisionRecord } from '@plumbline/storage';

/**
 * Whose work a draft is: who created it and who saved a revision with another document or other golden tests than the one before. A revision that
 * changes the state alone, such as a rejection, makes nobody an author, or else no approver could look at a draft twice.
 */
export function authorsOf(
  { createdBy }: Pick<DraftRecord, 'createdBy'>,
  revisions: readonly DraftRevisionRecord[],
): ReadonlySet<string> {
  const inOrder = [...revisions].sort((a, b) => a.revision - b.revision);
  const savers = inOrder.filter(({ text, tests }, at) => {
    const before = inOrder[at - 1];
    return before === undefined || before.text !== text || before.tests !== tests;
  });
  return new Set([createdBy, ...savers.map(({ savedBy }) => savedBy)]);
}
