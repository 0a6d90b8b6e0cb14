import Type from 'typebox';
import { nullable } from './decimal.ts';
import { StudyMatrixSchema } from './study.ts';
import { StudiedForms, StudyPoints } from './study-result.ts';

const closed = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });

const Cell = Type.Object(
  {
    year: Type.Integer(),
    version: { ...Count, description: '第几个版本 / position of the version in the question' },
    forms: Count,
    scored: { ...Count, description: '有总分的表 / with a total' },
    sum: StudyPoints,
    mean: { ...nullable(StudyPoints), description: '六位小数，四舍五入 / half-up at six places' },
    grades: Type.Array(Type.Object({ grade: nullable(Type.String()), forms: Count }, closed)),
  },
  { ...closed, title: 'One year under one version' },
);

/** What every year comes to under every version; see `StudyResult`. */
export const StudyMatrixResult = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    simulation: { ...Type.Literal(true), description: '模拟，不作为考核依据 / no official score' },
    engineVersion: Type.String({ minLength: 1 }),
    question: StudyMatrixSchema,
    population: StudiedForms,
    cells: Type.Array(Cell),
  },
  {
    ...closed,
    $id: 'urn:plumbline:study-matrix-result:v1',
    title: 'Years and versions',
    description: '各年度按各版本计分的结果（模拟）',
  },
);

export type StudyMatrixResult = Type.Static<typeof StudyMatrixResult>;
