import { documentHash, Rational, type RuleSet, type StudyMatrix, type StudyMatrixResult } from '@plumbline/core';
import { compileRuleSet, ENGINE_VERSION } from '@plumbline/engine';
import { createAnyScorer } from '../../batch/score-segment.ts';
import { NO_FIGURE } from '../../batch/segment-scores.ts';
import { decodeSegment } from '../../columns/binary.ts';
import { printUnits } from '../../statistics/units.ts';
import type { StudyRunner } from '../chunk/run-comparison.ts';
import { populationDigest, type SortedForms } from '../forms/population-digest.ts';
import { formIdentities, selectForms } from '../forms/selection.ts';
import type { StudyOptions } from '../plan.ts';
import { decodeMatrixChunk, encodeMatrixChunk, type MatrixCell } from './matrix-chunk.ts';

/** The versions of a matrix, in the order of its question. */
export type MatrixPlan = { readonly versions: readonly RuleSet[] };

/** Makes ready to do chunks of a matrix: every segment is read once, and scored under every version. */
export function createMatrixRunner({ versions }: MatrixPlan, { digest }: StudyOptions = {}): StudyRunner {
  const compiled = versions.map((version) => compileRuleSet(version));
  const score = createAnyScorer();
  return {
    run(chunk) {
      const segment = decodeSegment(chunk.segment, digest);
      const selected = selectForms(chunk, segment);
      const cells = compiled.flatMap((version, position) => {
        const { totals, grades } = score(segment, version);
        const { rounding, grades: known } = version.ruleSet;
        return cellsOf(selected, segment.forms.fiscalYear, totals, grades, known.length, (units) =>
          printUnits(units, rounding.total.places),
        ).map((cell): MatrixCell => ({ ...cell, version: position }));
      });
      return encodeMatrixChunk({ ...formIdentities(chunk, selected), cells }, digest);
    },
  };
}

/** The cells of one version: a year each. */
function cellsOf(
  selected: Uint16Array,
  years: Uint16Array,
  totals: Int32Array,
  grades: Int8Array,
  gradeCount: number,
  print: (units: number) => string,
): Omit<MatrixCell, 'version'>[] {
  const cells = new Map<number, { forms: number; scored: number; sum: number; grades: number[] }>();
  for (const form of selected) {
    const year = years[form] as number;
    const cell = cells.get(year) ?? { forms: 0, scored: 0, sum: 0, grades: new Array<number>(gradeCount + 1).fill(0) };
    cells.set(year, cell);
    cell.forms++;
    const total = totals[form] as number;
    if (total === NO_FIGURE) continue;
    cell.scored++;
    cell.sum += total;
    const grade = (grades[form] as number) + 1;
    cell.grades[grade] = (cell.grades[grade] as number) + 1;
  }
  return [...cells].map(([year, { sum, ...cell }]) => ({ year, ...cell, sum: print(sum) }));
}

/** The document of a matrix, from the results of its chunks in any order. */
export function assembleMatrix(
  { versions }: MatrixPlan,
  question: StudyMatrix,
  chunks: Iterable<Uint8Array>,
  { digest }: StudyOptions = {},
): StudyMatrixResult {
  const isSame =
    versions.length === question.versions.length &&
    versions.every((version, at) => documentHash(version) === question.versions[at]?.hash);
  if (!isSame) throw new Error('The question of another study');
  const cells = new Map<string, MatrixCell>();
  const forms: SortedForms[] = [];
  for (const bytes of chunks) {
    const { ids, revisions, cells: own } = decodeMatrixChunk(bytes, digest);
    forms.push({ ids, revisions });
    for (const cell of own) {
      const key = `${cell.year} ${String(cell.version).padStart(3, '0')}`;
      const known = cells.get(key);
      cells.set(key, known ? together(known, cell) : cell);
    }
  }
  return {
    schemaVersion: 1,
    simulation: true,
    engineVersion: ENGINE_VERSION,
    question,
    population: {
      forms: forms.reduce((all, { revisions }) => all + revisions.length, 0),
      digest: populationDigest(forms, digest),
    },
    cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => printCell(cell, versions)),
  };
}

const together = (a: MatrixCell, b: MatrixCell): MatrixCell => ({
  ...a,
  forms: a.forms + b.forms,
  scored: a.scored + b.scored,
  sum: Rational.of(a.sum).plus(Rational.of(b.sum)).toPlain(),
  grades: a.grades.map((count, at) => count + (b.grades[at] ?? 0)),
});

function printCell(
  { year, version, forms, scored, sum, grades }: MatrixCell,
  versions: readonly RuleSet[],
): StudyMatrixResult['cells'][number] {
  const mean = scored === 0 ? null : Rational.of(sum).over(Rational.of(BigInt(scored)));
  const known = versions[version]?.grades ?? [];
  return {
    year,
    version,
    forms,
    scored,
    sum,
    mean: mean?.rounded({ places: 6, mode: 'half-up' }).toPlain() ?? null,
    grades: grades.flatMap((count, at) => (count === 0 ? [] : [{ grade: known[at - 1]?.id ?? null, forms: count }])),
  };
}
