import { type DecisionTree, EXECUTION_NAME, programsOf } from '@plumbline/engine';
import { FORM_SHAPES } from '../columns/form-shape.ts';
import type { BatchResults } from './batch.ts';
import type { Start } from './bound-shapes.ts';
import { type BoundForm, boundForm } from './form-shapes.ts';
import type { FormSources } from './form-sources.ts';
import { membersBy, membersFrom } from './members.ts';
import { createBatchRun } from './run-batch.ts';
import { emptyResults, type Scoring } from './scoring.ts';
import { sameForAll } from './sources.ts';

/** Scores the execution of the budget of the forms that have it as an item. */
export function scoreExecution(scoring: Scoring): BatchResults {
  const sources: FormSources = (fact) => {
    if (fact === 'item') return sameForAll('form', 'execution');
    return fact === 'name' ? sameForAll('form', EXECUTION_NAME) : scoring.ofForm(fact);
  };
  const tree = programsOf(scoring.compiled).execution;
  return scoreForms({ ...scoring, ofForm: sources }, tree, ({ hasExecution, execution }) =>
    hasExecution ? execution : null,
  );
}

/** Of which forms a rule about the whole form may change the total, which need exact rationals; null where there is no such rule. */
export function findDisturbed(scoring: Scoring): BatchResults | null {
  const { rules } = scoring.compiled.ruleSet;
  if (!rules.some(({ phase, item }) => phase === 'form' && item === 'form')) return null;
  return scoreForms(scoring, programsOf(scoring.compiled).form, ({ form }) => form);
}

function scoreForms(
  { segment, compiled, ofForm, memory }: Scoring,
  tree: DecisionTree,
  startOf: (form: BoundForm) => Start | null,
): BatchResults {
  const results = emptyResults(segment.formCount, memory.segment);
  const placesIn = (space: string) => (space === 'form' ? null : undefined);
  const run = createBatchRun({ tree, sources: ofForm, placesIn, results, maxima: null, memory });
  const { shape } = segment.forms;
  const starts: Start[] = [];
  const ofShapes = memory.segment.i32(FORM_SHAPES).fill(UNASKED);
  const ofForms = memory.segment.i32(segment.formCount);
  for (let form = 0; form < ofForms.length; form++) {
    const of = shape[form] as number;
    if (ofShapes[of] === UNASKED) ofShapes[of] = numberIn(starts, startOf(boundForm(compiled, of)));
    ofForms[form] = ofShapes[of] as number;
  }
  for (const [number, group] of membersBy(membersFrom(0, segment.formCount), ofForms, memory.segment)) {
    const start = starts[number];
    if (start) run(start, group);
  }
  return results;
}

const UNASKED = -2;

/** The place of a start in a list, which it is put into where it is not there yet; -1 for none. */
function numberIn(starts: Start[], start: Start | null): number {
  if (start === null) return -1;
  const known = starts.indexOf(start);
  return known < 0 ? starts.push(start) - 1 : known;
}
