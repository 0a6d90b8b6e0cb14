import { randomUUID } from 'node:crypto';
import { readFormsInSource } from '@plumbline/documents/read';
import { archiveForms } from '@plumbline/samples';
import { judgeHere, loadDemo } from '@plumbline/service';
import { openStore } from '@plumbline/storage';

/** Puts made-up forms that are accepted, with their official scores, into the database of a server, as its demonstration does with more of them. */
export async function fillArchive(databaseUrl: string, forms: number): Promise<void> {
  const store = await openStore(databaseUrl);
  try {
    const context = {
      store,
      now: () => new Date().toISOString(),
      newId: () => randomUUID(),
      evidence: { put: async () => {}, get: async () => null },
      readForms: readFormsInSource,
      judge: judgeHere,
    };
    const [root] = await store.organisations.all();
    if (!root) throw new Error('No server has used this database yet');
    const versions = (await store.versions.list()).filter(({ ruleSetId }) => ruleSetId.startsWith('cn-mof'));
    const accepted = archiveForms({ seed: 2026, forms });
    await loadDemo(context, { organisationId: root.id, submitted: [], accepted, versions });
  } finally {
    await store.close();
  }
}
