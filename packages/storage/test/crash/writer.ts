import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/index.ts';
import { assessment, entry, moment, organisation, revisionOf } from '../support/records.ts';

/** What the writer says of a save once the store has acknowledged it. */
export type Acknowledged = { readonly revision: number; readonly sequence: number };

/** Saves and journals until it is killed. Says when it begins, and of every save that it has been acknowledged: its revision and the sequence of its entry. */
const [path = ''] = process.argv.slice(2);
writeSync(1, 'opening\n');
const store = await openSqliteStore({ path });

if ((await store.organisations.find('root')) === null) {
  await store.transaction(async ({ organisations, assessments }) => {
    await organisations.insert(organisation('root'));
    await assessments.insert(assessment(), revisionOf(assessment()));
  });
}

for (;;) {
  const acknowledged: Acknowledged = await store.transaction(async ({ assessments, journal }) => {
    const before = await assessments.find('assessment-1');
    if (before === null) throw new Error('The assessment is not there');
    const next = before.revision + 1;
    const saved = {
      ...before,
      revision: next,
      form: JSON.stringify({ next, text: 'x'.repeat(next % 5000) }),
      updatedAt: moment(next),
    };
    await assessments.save(saved, before.revision, revisionOf(saved));
    const appended = await journal.append(entry({ subjectId: 'assessment-1', details: `{"revision":${next}}` }));
    return { revision: next, sequence: appended.sequence };
  });
  writeSync(1, `${acknowledged.revision} ${acknowledged.sequence}\n`);
}
