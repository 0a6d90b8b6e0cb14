import {
  Certificate,
  GoldenTestFile,
  RuleSet,
  Scorecard,
  SelfEvaluation,
  Study,
  StudyMatrixResult,
  StudyResult,
} from '@plumbline/core';

/** Every published schema: its path under the root and its text. A version's meaning never changes once it is released. */
export function schemaFiles(): Map<string, string> {
  const documents = {
    'rule-set': RuleSet,
    'self-evaluation': SelfEvaluation,
    scorecard: Scorecard,
    'golden-test': GoldenTestFile,
    certificate: Certificate,
    study: Study,
    'study-result': StudyResult,
    'study-matrix-result': StudyMatrixResult,
  };
  return new Map(Object.entries(documents).map(([name, schema]) => [`schemas/${name}/v1.schema.json`, print(schema)]));
}

/** TypeBox's own marks on a schema are not enumerable, so that JSON has the plain JSON Schema. */
function print(schema: object): string {
  return `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, null, 2)}\n`;
}
