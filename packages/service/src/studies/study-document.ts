import { nodeSha256 } from '@plumbline/catalog';
import { documentHash, parseLocatedJson, type RuleSet, type StudyVersion } from '@plumbline/core';
import type { StoreSession } from '@plumbline/storage';
import { ruleSetOf } from '../rule-sets/version-document.ts';

/**
 * The rule set that a question names: one that is handed in, a version, or a draft as it once was. Its hash decides, for a draft may have had any number of texts
 * under one name. Null where there is none.
 */
export async function studyDocument(
  store: StoreSession,
  named: StudyVersion,
  handedIn: readonly RuleSet[],
): Promise<RuleSet | null> {
  const given = handedIn.find((ruleSet) => documentHash(ruleSet, nodeSha256) === named.hash);
  if (given !== undefined) return given;
  const version = await store.versions.find(named.id, named.version);
  return version?.hash === named.hash ? ruleSetOf(version) : draftedDocument(store, named);
}

/** So many drafts are looked at at a time. */
const PAGE = 100;

async function draftedDocument(store: StoreSession, named: StudyVersion): Promise<RuleSet | null> {
  const organisationIds = (await store.organisations.all()).map(({ id }) => id);
  for (let after: string | null = null; ; ) {
    const { items, next } = await store.drafts.list({ organisationIds }, { limit: PAGE, after });
    for (const { id } of items.filter(({ ruleSetId }) => ruleSetId === named.id)) {
      const saved = (await store.drafts.revisions(id)).find(({ hash }) => hash === named.hash);
      // It has a hash: it was parsed and validated when it was saved.
      if (saved !== undefined) return parseLocatedJson(saved.text).value as RuleSet;
    }
    if (next === null) return null;
    after = next;
  }
}
