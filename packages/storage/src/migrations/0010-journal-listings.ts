/** An auditor asks for what somebody did, for one thing that was done, and for a time; the journal is as long as the years it was kept. */
export const journalListings = (): readonly string[] => [
  'create index journal_by_actor on journal (actor_id, sequence)',
  'create index journal_by_action on journal (action, sequence)',
  'create index journal_by_time on journal (at, sequence)',
];
