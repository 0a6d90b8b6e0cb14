import type { Say } from '../../language/language.tsx';
import type { StudySide, StudySummary } from './studies-query.ts';
import { WORDS } from './words.ts';

/** What a page knows to call things by. */
export type Called = {
  /** Titles of rule sets, by identifier. */
  readonly ruleSets: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** Organisations with nobody above them that one knows: a scope of one of these is everything. */
  readonly tops: readonly string[];
};

/** One side of a study: what was declared, what is official, a version, or a draft as it was. */
export function sideWords({ kind, ruleSetId, version, hash }: StudySide, { ruleSets }: Called, say: Say): string {
  if (kind === 'declared' || kind === 'official') return say(WORDS[kind]);
  const name = ruleSets.get(ruleSetId ?? '') ?? ruleSetId ?? '';
  return kind === 'draft'
    ? say(WORDS.draft, { name, hash: (hash ?? '').slice(0, 8) })
    : say(WORDS.version, { name, version: version ?? '' });
}

/** So many years or units are said one by one. */
const MOST_NAMED = 4;

export function yearsWords(years: readonly number[] | null, say: Say): string {
  if (years === null) return say(WORDS.allYears);
  const [first, last] = [years.at(0), years.at(-1)];
  const isRun = years.every((year, at) => year === (first ?? 0) + at);
  const list = isRun && first !== last ? `${first}–${last}` : years.join(say(WORDS.join));
  return say(WORDS.years, { years: list });
}

function unitsWords(organisations: readonly string[], { units, tops }: Called, say: Say): string {
  if (organisations.length === 0 || tops.every((id) => organisations.includes(id))) return say(WORDS.allUnits);
  const named = organisations.map((id) => units.get(id) ?? id);
  const list = named.slice(0, MOST_NAMED).join(say(WORDS.join));
  return named.length > MOST_NAMED
    ? say(WORDS.moreUnits, { units: list, count: named.length })
    : say(WORDS.units, { units: list });
}

type FormType = NonNullable<StudySummary['population']['formTypes']>[number];

type Question = Pick<StudySummary, 'kind' | 'base'> & {
  readonly population: {
    readonly years: readonly number[] | null;
    readonly organisations: readonly string[];
    readonly formTypes: readonly FormType[] | null;
  };
  readonly candidates: readonly StudySide[];
};

/** What a study asks, in one sentence: of which forms, and what is compared with what. */
export function questionWords({ kind, population, base, candidates }: Question, called: Called, say: Say): string {
  const { years, organisations, formTypes } = population;
  const forms = [
    yearsWords(years, say),
    unitsWords(organisations, called, say),
    ...(formTypes === null ? [] : [formTypes.map((type) => say(WORDS[type])).join(say(WORDS.join))]),
  ].join(say(WORDS.join));
  const names = candidates.map((side) => sideWords(side, called, say));
  const what =
    kind === 'matrix' || base === null
      ? say(WORDS.matrix, { count: names.length, versions: names.join(say(WORDS.join)) })
      : say(WORDS.comparison, { base: sideWords(base, called, say), candidate: names[0] ?? '' });
  return say(WORDS.sentence, { population: forms, what });
}
