import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { openDraftsQuery, ruleSetsQuery } from '../../../api/rule-sets-query.ts';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { keyOf } from './sides.ts';
import { WORDS } from './words.ts';

type Choice = { readonly value: string; readonly label: string; readonly disabled?: boolean };
export type ChoiceGroup = { readonly label: string; readonly options: readonly Choice[] };

/** The versions and the drafts that can be tried, newest first, each under its rule set; and what each is called. */
export function useRuleChoices(): {
  readonly versions: readonly ChoiceGroup[];
  readonly drafts: ChoiceGroup | null;
  /** Null of what is not among them, or not yet. */
  readonly nameOf: (key: string) => string | null;
} {
  const say = useSay();
  const { language } = useLanguage();
  const { data: ruleSets } = useQuery(ruleSetsQuery);
  const { data: open } = useQuery(openDraftsQuery);
  return useMemo(() => {
    const titles = new Map(ruleSets?.items.map(({ id, title }) => [id, title[language]]));
    const versions = (ruleSets?.items ?? []).map(({ id, title, versions: list }) => ({
      label: title[language],
      options: list.toReversed().map(({ version }) => ({
        value: keyOf({ kind: 'version', ruleSetId: id, version }),
        label: `${title[language]} ${version}`,
      })),
    }));
    const drafts = (open ?? []).map(({ id, ruleSetId, revision, hash }) => {
      const name = say(WORDS.draftOf, { name: titles.get(ruleSetId) ?? ruleSetId, revision });
      return {
        value: keyOf({ kind: 'draft', draftId: id }),
        label: hash === null ? `${name} (${say(WORDS.unfinished)})` : name,
        disabled: hash === null,
      };
    });
    const all = new Map(
      [...versions.flatMap(({ options }) => options), ...drafts].map(({ value, label }) => [value, label]),
    );
    return {
      versions,
      drafts: drafts.length === 0 ? null : { label: say(WORDS.drafts), options: drafts },
      nameOf: (key) => all.get(key) ?? null,
    };
  }, [ruleSets, open, language, say]);
}
