import { readFile } from 'node:fs/promises';
import { documentHash, type RuleSet, type SelfEvaluation } from '@plumbline/core';
import {
  type CompiledRuleSet,
  compileRuleSet,
  createScorer,
  prepareForm,
  score,
  scorecardOf,
  toExactScores,
} from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import {
  createAttributor,
  createStudy,
  decodeSegment,
  encodeSegment,
  packForms,
  type SegmentScores,
  scoreSegment,
} from '@plumbline/whatif';
import { caseOf } from '../fuzz/fuzz-case.ts';

/** A digest of the results of every part of the engine and of whatif, by the part's name. */
export type Digests = Readonly<Record<string, string>>;

const SEED = 20_201_231;
const RANDOM_CASES = 4;
const MOST_CHANGES = 6;

/** Scores, packs, compares and accounts for forms in every way there is. */
export async function scoreEverything(): Promise<Digests> {
  const digests: Record<string, string> = {};
  const [base, candidate] = [await published('cn-mof-2020-10'), await published('cn-mof-2021-101')];
  const archive = [...archiveForms({ seed: 7, forms: 40 })];
  Object.assign(digests, await digestsOf('archive', base, candidate, archive));
  // Published rule sets use some of the language; random ones use all of it.
  for (let run = 0; run < RANDOM_CASES; run++) {
    const { base, candidate, forms } = caseOf(SEED, run);
    Object.assign(digests, await digestsOf(`random ${run}`, base, candidate, forms.slice(0, 12)));
  }
  return digests;
}

async function published(id: string): Promise<RuleSet> {
  const path = new URL(`../../rules/${id}/1.0.0/rule-set.json`, import.meta.url);
  return JSON.parse(await readFile(path, 'utf8')) as RuleSet;
}

async function digestsOf(
  name: string,
  baseRules: RuleSet,
  candidateRules: RuleSet,
  forms: readonly SelfEvaluation[],
): Promise<Digests> {
  const [base, candidate] = [compileRuleSet(baseRules), compileRuleSet(candidateRules)];
  const reference: unknown[] = [];
  for (const form of forms.slice(0, 12)) reference.push(await score(base, form));
  const { changes, attribute } = createAttributor(baseRules, candidateRules);
  // Every change doubles the versions to compile.
  const accounted = changes.length <= MOST_CHANGES ? forms.slice(0, 2) : [];
  return {
    [`${name}: reference`]: digest(reference),
    [`${name}: scorecards`]: digest(forms.map((form) => scorecardOf(base, form, { considered: true }))),
    [`${name}: programs`]: digest(programScores(base, forms)),
    ...columnDigests(name, base, candidate, forms),
    [`${name}: accounts`]: digest(accounted.map(attribute)),
  };
}

function programScores(compiled: CompiledRuleSet, forms: readonly SelfEvaluation[]): unknown[] {
  const scorer = createScorer(compiled);
  return forms.map((form) => {
    const prepared = prepareForm(compiled, form);
    const { items, total, rating } = toExactScores(compiled, prepared, scorer(prepared));
    return {
      items: items.map((one) => ({ ...one, score: one.score?.toPlain() ?? null })),
      total: total?.toPlain(),
      rating,
    };
  });
}

function columnDigests(
  name: string,
  base: CompiledRuleSet,
  candidate: CompiledRuleSet,
  forms: readonly SelfEvaluation[],
): Digests {
  const study = createStudy({ base, candidate });
  const written: unknown[] = [];
  const scored: unknown[] = [];
  for (const packed of packForms(forms, 25)) {
    const bytes = encodeSegment(packed);
    const segment = decodeSegment(bytes);
    const [was, is] = [scoreSegment(segment, base), scoreSegment(segment, candidate)];
    study.add(segment, was, is);
    written.push([...bytes]);
    scored.push(plainColumns(was), plainColumns(is));
  }
  return {
    [`${name}: segments`]: digest(written),
    [`${name}: columns`]: digest(scored),
    [`${name}: statistics`]: digest(study.statistics()),
  };
}

const plainColumns = ({ points, rules, totals, grades, pending, executionPoints, exact }: SegmentScores) => ({
  columns: [points, rules, totals, grades, pending, executionPoints].map((column) => [...column]),
  exact: [...exact].map(([form, { total }]) => [form, total?.toPlain() ?? null]),
});

/** Through JSON, which has no `undefined`. */
const digest = (results: unknown) => documentHash(JSON.parse(JSON.stringify(results)));
