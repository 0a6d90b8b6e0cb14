import {
  canonicalJson,
  documentHash,
  Rational,
  type StudyMatrix,
  validateStudy,
  validateStudyMatrixResult,
} from '@plumbline/core';
import { compileRuleSet, scorecardOf } from '@plumbline/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyForm, anyPrintedForm } from '../../../engine/test/support/forms.ts';
import { anyRuleSet } from '../../../engine/test/support/rule-sets.ts';
import { assembleMatrix, createMatrixRunner } from '../../src/index.ts';
import { chunksOf } from './archive.ts';

const anyFiled = fc
  .tuple(fc.oneof(anyPrintedForm, anyForm), fc.constantFrom(2020, 2021, 2022))
  .map(([form, fiscalYear]) => ({ ...form, fiscalYear }));

it('has for every year and version what the scorecards of its forms add up to, however they are packed', () => {
  let scored = 0;
  fc.assert(
    fc.property(
      fc.array(anyRuleSet, { minLength: 1, maxLength: 3 }),
      fc.array(anyFiled, { minLength: 1, maxLength: 9 }),
      (versions, forms) => {
        const question: StudyMatrix = {
          schemaVersion: 1,
          kind: 'matrix',
          population: { years: null, organisations: null, formTypes: null },
          versions: versions.map((one) => ({ id: one.id, version: one.version, hash: documentHash(one) })),
        };
        const kept = forms.map((form, number) => ({ number, form }));
        const runner = createMatrixRunner({ versions });
        const result = assembleMatrix({ versions }, question, chunksOf(kept, 3).map(runner.run));
        expect([...validateStudy(question), ...validateStudyMatrixResult(result)]).toEqual([]);
        const others = chunksOf([...kept].reverse(), 2).map(runner.run);
        expect(canonicalJson(assembleMatrix({ versions }, question, others))).toBe(canonicalJson(result));
        for (const [position, version] of versions.entries()) {
          const compiled = compileRuleSet(version);
          for (const year of new Set(forms.map(({ fiscalYear }) => fiscalYear))) {
            const own = forms
              .filter(({ fiscalYear }) => fiscalYear === year)
              .map((form) => scorecardOf(compiled, form));
            const totals = own.flatMap(({ total }) => (total === null ? [] : [Rational.of(total)]));
            const cell = result.cells.find((one) => one.year === year && one.version === position);
            expect(cell).toMatchObject({
              forms: own.length,
              scored: totals.length,
              sum: totals.reduce((all, one) => all.plus(one), Rational.zero).toPlain(),
            });
            for (const { grade, forms: count } of cell?.grades ?? [])
              expect(own.filter(({ total, rating }) => total !== null && rating === grade).length).toBe(count);
            scored += totals.length;
          }
        }
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
  expect(scored).toBeGreaterThan(50);
});
