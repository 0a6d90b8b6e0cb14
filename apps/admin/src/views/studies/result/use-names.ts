import type { LocalizedText, RuleSet, StudyVersion } from '@plumbline/core';
import { terms } from '@plumbline/locale';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api } from '../../../api/api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { versionQuery } from '../../rules/version-texts.ts';
import type { StudySide, StudySummary } from '../studies-query.ts';
import type { Names } from './change-words.ts';

/** What the rules and grades of a study are called; by their identifiers where one may not read the documents any more. */
export type StudyNames = {
  /** Rules and indicators. */
  readonly rules: Names;
  readonly gradeLabel: (grade: string) => LocalizedText;
};

/** Reads the names out of the documents that a study compares, and of the `versions` that forms were scored under before. */
export function useNames(
  { base, candidates }: Pick<StudySummary, 'base' | 'candidates'>,
  versions: readonly StudyVersion[] = NONE,
): StudyNames {
  const { language } = useLanguage();
  const sides = [...candidates, ...(base ? [base] : []), ...versions.map(sideOf)];
  const asked = sides.filter(hasDocument).map(documentQuery);
  const queries = new Map(asked.map((query) => [query.queryKey.join(' '), query]));
  const documents = useQueries({ queries: [...queries.values()], combine: thoseThere });
  return useMemo(() => {
    const rules = new Map(documents.toReversed().flatMap((document) => namesIn(document, language)));
    const grades = new Map(
      documents.toReversed().flatMap(({ grades: all }) => all.map(({ id, label }) => [id, label] as const)),
    );
    const usual = new Map<string, LocalizedText>(Object.entries(terms.ratings));
    return {
      rules,
      gradeLabel: (grade) => grades.get(grade) ?? usual.get(grade) ?? { zh: grade, en: grade },
    };
  }, [documents, language]);
}

const hasDocument = ({ kind }: StudySide): boolean => kind === 'version' || kind === 'draft';

/** Of documents that are still on their way, or gone, nothing is known. */
const thoseThere = (found: readonly { readonly data: RuleSet | null | undefined }[]): readonly RuleSet[] =>
  found.flatMap(({ data }) => (data ? [data] : []));

const NONE: readonly StudyVersion[] = [];

const sideOf = ({ id, version, hash }: StudyVersion): StudySide => ({
  kind: 'version',
  ruleSetId: id,
  version,
  draftId: null,
  hash,
});

/** The document of a side, as far as it is still there: a draft may have gone on, which changes what things are called and nothing else. */
function documentQuery({ kind, ruleSetId, version, draftId }: StudySide) {
  const { queryKey } = versionQuery(ruleSetId ?? '', version ?? '');
  return {
    queryKey: kind === 'draft' ? (['draft-document', draftId] as const) : ([...queryKey, 'document'] as const),
    queryFn: async (): Promise<RuleSet | null> => {
      if (kind === 'draft') {
        const { draft } = await answer(api.drafts[':id'].$get({ param: { id: draftId ?? '' } }));
        return draft.hash === null ? null : (JSON.parse(draft.text) as RuleSet);
      }
      const param = { id: ruleSetId ?? '', version: version ?? '' };
      return (await answer(api['rule-sets'][':id'].versions[':version'].$get({ param }))).document as RuleSet;
    },
    retry: false,
    staleTime: 60_000,
  };
}

const namesIn = ({ rules, framework }: RuleSet, language: 'zh' | 'en'): (readonly [string, string])[] => [
  ...rules.map(({ id, title }) => [id, title[language]] as const),
  ...framework.indicators.map(({ code, name }) => [code, name] as const),
];
