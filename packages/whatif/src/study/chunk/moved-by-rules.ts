import type { Rational, RuleSet } from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet, type ExactScores, exactScores, readForm } from '@plumbline/engine';
import type { createAnyScorer } from '../../batch/score-segment.ts';
import { NO_FIGURE, type SegmentScores } from '../../batch/segment-scores.ts';
import { unpackForm } from '../../columns/unpack-form.ts';
import type { StudyPlan } from '../plan.ts';
import type { MovedBy } from './chunk-result.ts';
import type { ScoredChunk } from './scored-chunk.ts';

/** Finds the score rules that moved the forms of a chunk; null where nobody knows by which rules they were scored before. */
export type RuleFinder = (scored: ScoredChunk) => MovedBy | null;

/** A rule moved a form when it scores, on either side, an item whose points are others now. Official scores count as what their versions give. */
export function ruleFinder({ base, candidate }: StudyPlan, score: ReturnType<typeof createAnyScorer>): RuleFinder {
  if (base.kind === 'declared') return () => null;
  const after = compileRuleSet(candidate);
  if (base.kind === 'rules') {
    const before = compileRuleSet(base.ruleSet);
    return (scored) => {
      const sets = ruleSets(scored.selected.length);
      if (scored.before) addMoved(sets, scored, [before, scored.before], after, () => true);
      return sets.list();
    };
  }
  const versions = (base.versions ?? []).map((ruleSet: RuleSet) => compileRuleSet(ruleSet));
  return (scored) => {
    const { officials } = scored.chunk;
    const sets = ruleSets(scored.selected.length);
    for (const version of versions) {
      const number = (officials?.hashes.indexOf(version.hash) ?? -1) + 1;
      const isOfVersion = (form: number) => officials?.versions[form] === number;
      if (number > 0 && scored.selected.some(isOfVersion))
        addMoved(sets, scored, [version, score(scored.segment, version)], after, isOfVersion);
    }
    return sets.list();
  };
}

type Side = readonly [compiled: CompiledRuleSet, scores: SegmentScores];

/** Most forms of a study are moved by the same few rules: each set of them is kept once. */
function ruleSets(forms: number) {
  const [rules, sets] = [new Map<string, number>(), new Map<string, readonly number[]>()];
  const numbers = new Map<string, number>();
  const ofForm = new Uint16Array(forms);
  return {
    add(at: number, moving: ReadonlySet<string>): void {
      const set = [...moving].sort().map((rule) => {
        const position = rules.get(rule) ?? rules.size;
        rules.set(rule, position);
        return position;
      });
      const key = set.join(' ');
      if (!sets.has(key)) sets.set(key, set);
      const number = numbers.get(key) ?? sets.size;
      numbers.set(key, number);
      ofForm[at] = number;
    },
    list: (): MovedBy => ({ rules: [...rules.keys()], sets: [...sets.values()], ofForm }),
  };
}

function addMoved(
  sets: ReturnType<typeof ruleSets>,
  scored: ScoredChunk,
  [was, before]: Side,
  is: CompiledRuleSet,
  isWanted: (form: number) => boolean,
): void {
  const { after, selected } = scored;
  const [finest, placesBefore, placesAfter] = placesOf(was, is);
  const scale = [10 ** (finest - placesBefore), 10 ** (finest - placesAfter)] as const;
  const moving = new Set<string>();
  for (const [at, form] of selected.entries()) {
    if (!isWanted(form)) continue;
    moving.clear();
    if (before.exact.has(form) || after.exact.has(form)) addExact(moving, scored, form, [was, before], is);
    else addColumns(moving, scored, form, [was, before], is, scale);
    if (moving.size > 0) sets.add(at, moving);
  }
}

function placesOf(was: CompiledRuleSet, is: CompiledRuleSet): readonly [finest: number, was: number, is: number] {
  const of = ({ ruleSet }: CompiledRuleSet) => ruleSet.rounding.item.places;
  return [Math.max(of(was), of(is)), of(was), of(is)];
}

function addColumns(
  moving: Set<string>,
  { segment: { starts }, after }: ScoredChunk,
  form: number,
  [was, before]: Side,
  is: CompiledRuleSet,
  [scaleBefore, scaleAfter]: readonly [number, number],
): void {
  const differ = (one: number, other: number) =>
    one === NO_FIGURE || other === NO_FIGURE ? one !== other : one * scaleBefore !== other * scaleAfter;
  const add = (kind: 'execution' | 'indicator', from: number, to: number) => {
    for (const [compiled, rule] of [[was, from] as const, [is, to] as const]) {
      const id = compiled.scoreRules[kind][rule]?.rule.id;
      if (id !== undefined) moving.add(id);
    }
  };
  if (differ(before.executionPoints[form] as number, after.executionPoints[form] as number))
    add('execution', before.executionRules[form] as number, after.executionRules[form] as number);
  const end = starts[form + 1] as number;
  for (let line = starts[form] as number; line < end; line++)
    if (
      before.notApplicable[line] !== after.notApplicable[line] ||
      differ(before.points[line] as number, after.points[line] as number)
    )
      add('indicator', before.rules[line] as number, after.rules[line] as number);
}

/** Of forms whose points columns cannot hold. */
function addExact(
  moving: Set<string>,
  { segment, after }: ScoredChunk,
  form: number,
  [was, before]: Side,
  is: CompiledRuleSet,
): void {
  const unpacked = unpackForm(segment, form);
  const itemsOf = (compiled: CompiledRuleSet, scores: SegmentScores) =>
    (scores.exact.get(form) ?? exactScores(compiled, readForm(unpacked, compiled))).items;
  const [from, to] = [itemsOf(was, before), itemsOf(is, after)];
  const rows = unpacked.indicators.length;
  // Rows stand last; before them the execution of the budget, where it is scored.
  for (let row = -1; row < rows; row++) {
    const [one, other] = [from[from.length - rows + row], to[to.length - rows + row]];
    if (alike(one, other)) continue;
    for (const id of [one?.rule, other?.rule]) if (typeof id === 'string') moving.add(id);
  }
}

type ExactItem = ExactScores['items'][number] | undefined;

const alike = (one: ExactItem, other: ExactItem) =>
  same(one?.score ?? null, other?.score ?? null) && (one?.notApplicable ?? false) === (other?.notApplicable ?? false);

const same = (one: Rational | null, other: Rational | null) =>
  one === null || other === null ? one === other : one.equals(other);
