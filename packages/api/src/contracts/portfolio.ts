import Type from 'typebox';
import { FiscalYear } from './assessments.ts';
import { contract } from './contract.ts';
import { Count, closed, Id, orNull, Text } from './members.ts';

export const PortfolioQuery = contract(
  Type.Object(
    {
      organisationId: Type.Optional(
        Type.String({ minLength: 1, maxLength: 64, description: '看其下级单位 / the units right below it' }),
      ),
      fiscalYear: FiscalYear,
    },
    closed,
  ),
  { fromText: true },
);

const Mean = orNull(Type.String({ description: '平均分，两位小数，四舍五入 / mean, rounded half up to a hundredth' }));

const Unit = Type.Object(
  {
    organisationId: Id,
    name: Text,
    hasUnits: Type.Boolean(),
    states: Type.Object({ draft: Count, submitted: Count, returned: Count, accepted: Count, rechecked: Count }, closed),
    forms: Count,
    late: Type.Integer({ minimum: 0, description: '逾期未报 / not handed in, and their day is past' }),
    ratings: Type.Array(Type.Object({ id: Text, forms: Count }, closed)),
    compared: Type.Integer({ minimum: 0, description: '填报、计算得分俱全的份数 / with both totals' }),
    declaredMean: Mean,
    computedMean: Mean,
    differing: Type.Integer({ minimum: 0, description: '填报与计算不一致 / declared is not what is computed' }),
    withFindings: Count,
    unknown: Type.Integer({ minimum: 0, description: '尚未算出的份数 / still being worked out' }),
  },
  { ...closed, $id: 'urn:plumbline:api:portfolio-unit' },
);

export const PortfolioAnswer = contract(
  Type.Object(
    {
      fiscalYear: orNull(Type.Integer()),
      years: Type.Array(Type.Integer()),
      dueOn: orNull(Type.String({ description: '截止日，如 2026-04-30 / the last day' })),
      isOverdue: Type.Boolean(),
      units: Type.Array(Unit),
      cells: Type.Array(Type.Object({ declared: Type.Integer(), computed: Type.Integer(), count: Count }, closed), {
        description: '填报、计算得分各按整数分归组 / by whole points of either total',
      }),
      findings: Type.Array(Type.Object({ code: Text, forms: Count }, closed)),
    },
    { ...closed, $id: 'urn:plumbline:api:portfolio' },
  ),
);
