import type { RuleSet } from '@plumbline/core';
import type { Catalog } from './catalog.ts';
import { readCatalogEntry } from './rule-set-file.ts';

/**
 * The rule set for forms of a fiscal year when nobody names one: among the catalog's defaults the one in force that came into
 * force last, in its newest version. Null when none is in force.
 */
export async function ruleSetInForce(catalog: Catalog, fiscalYear: number): Promise<RuleSet | null> {
  const candidates: RuleSet[] = [];
  for (const id of catalog.defaults) {
    for (const candidate of catalog.entries.filter((entry) => entry.id === id)) {
      const { ruleSet } = await readCatalogEntry(candidate);
      if (!ruleSet || !isInForce(ruleSet, fiscalYear)) continue;
      candidates.push(ruleSet);
      break;
    }
  }
  return candidates.sort((a, b) => b.effective.fromYear - a.effective.fromYear)[0] ?? null;
}

const isInForce = ({ effective: { fromYear, untilYear } }: RuleSet, year: number) =>
  fromYear <= year && (untilYear === null || year <= untilYear);
