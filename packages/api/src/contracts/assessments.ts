import { Scorecard, SelfEvaluation } from '@plumbline/core';
import Type from 'typebox';
import { pageMembers } from '../http/paging.ts';
import { contract } from './contract.ts';
import { Count, closed, Hash, Id, Instant, listOf, orNull, Prose, pageOf, Text } from './members.ts';

const STATES = ['draft', 'submitted', 'returned', 'accepted', 'rechecked'] as const;
const State = Type.Enum([...STATES]);
export const FiscalYear = Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 }));
const RuleSetIds = Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 50 }));

/** A version by name, or the one in force for the year of the form. */
const Version = Type.Union(
  [
    Type.Object(
      { by: Type.Literal('name'), ruleSetId: Type.String({ maxLength: 64 }), version: Type.String({ maxLength: 64 }) },
      closed,
    ),
    Type.Object({ by: Type.Literal('year'), ruleSetIds: RuleSetIds }, closed),
    Type.Object({ by: Type.Literal('date'), knownOn: Type.String({ maxLength: 40 }), ruleSetIds: RuleSetIds }, closed),
  ],
  { $id: 'urn:plumbline:api:version-choice' },
);

/** What a list of assessments is narrowed and ordered by. */
const listMembers = {
  organisationId: Type.Optional(
    Type.String({ minLength: 1, maxLength: 64, description: '单位及其下级 / an organisation and all below it' }),
  ),
  fiscalYear: FiscalYear,
  state: Type.Optional(State),
  rating: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: '等级 / the grade' })),
  findings: Type.Optional(
    Type.Enum(['any', 'none'], { description: '有疑点，或没有 / with findings, or known to have none' }),
  ),
  finding: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: '疑点的代码 / the code of a finding' }),
  ),
  late: Type.Optional(Type.Boolean({ description: '只要逾期未报的 / those alone that are late' })),
  search: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: '项目名称的一部分 / part of the project’s name' }),
  ),
  sort: Type.Optional(
    Type.Enum(['updated', 'total', 'difference', 'name'], {
      description: '排序依据，默认最近修改 / what they are ordered by, the last change if not said',
    }),
  ),
  order: Type.Optional(Type.Enum(['asc', 'desc'], { description: '升序或降序，默认降序 / downwards if not said' })),
} as const;

export const AssessmentQuery = contract(Type.Object({ ...pageMembers, ...listMembers }, closed), { fromText: true });

export const AssessmentListQuery = contract(
  Type.Object(
    { ...listMembers, format: Type.Enum(['csv', 'xlsx']), lang: Type.Optional(Type.Enum(['zh', 'en'])) },
    closed,
  ),
  { fromText: true },
);

const request = <P extends Type.TProperties>(name: string, properties: P) =>
  contract(Type.Object(properties, { ...closed, $id: `urn:plumbline:api:${name}` }));

export const NewAssessment = request('new-assessment', { organisationId: Id, form: SelfEvaluation });
export const FormRequest = request('form-request', { form: SelfEvaluation });
export const Submission = request('submission', { rules: orNull(Version) });
export const Return = request('return', {
  reason: Prose,
  comments: Type.Optional(
    Type.Array(
      Type.Object({ path: Type.String({ maxLength: 500, description: 'JSON pointer' }), text: Prose }, closed),
      {
        maxItems: 500,
        description: '要改的单元格及意见 / what is to be mended where',
      },
    ),
  ),
});
export const Acceptance = request('acceptance', { scorecardId: orNull(Id) });
export const Recheck = request('recheck', { reason: orNull(Prose) });
export const Scoring = request('scoring', { rules: Version });
export const Pin = request('pin', { scorecardId: Id, reason: Prose });
export const NewOverride = request('new-override', {
  scorecardId: Id,
  indicatorIndex: orNull(Type.Integer({ minimum: 0, maximum: 500 })),
  score: Type.String({ maxLength: 40 }),
  reason: Prose,
});
export const CertificateRequest = request('certificate-request', { scorecardId: orNull(Id), withForm: Type.Boolean() });

const head = {
  id: Id,
  organisationId: Id,
  fiscalYear: Type.Integer(),
  projectName: Text,
  state: State,
  revision: Count,
  officialScorecardId: orNull(Id),
  isDemo: Type.Boolean(),
  createdBy: Id,
  createdAt: Instant,
  updatedBy: Id,
  updatedAt: Instant,
};

const Summary = Type.Object(head, { ...closed, $id: 'urn:plumbline:api:assessment-summary' });

const Listing = Type.Object(
  {
    ...head,
    declaredTotal: orNull(Text),
    total: orNull(Type.String({ description: '正式或最近一次的得分 / the official score, else the last' })),
    rating: orNull(Text),
    difference: orNull(Type.String({ description: '填报减计算 / declared less computed' })),
    findings: orNull(Type.Integer({ minimum: 0, description: '疑点数，null 为尚未算出 / null: not worked out yet' })),
    findingCodes: orNull(Type.Array(Text)),
    isLate: Type.Boolean({ description: '逾期未报 / not handed in, and its day is past' }),
  },
  { ...closed, $id: 'urn:plumbline:api:assessment-listing' },
);

export const AssessmentPage = contract(pageOf(Listing, 'assessment-page'));

export const AssessmentAnswer = contract(
  Type.Object({ ...head, form: SelfEvaluation }, { ...closed, $id: 'urn:plumbline:api:assessment' }),
);

const scorecardHead = {
  id: Id,
  assessmentId: Id,
  revision: Count,
  ruleSetId: Text,
  version: Text,
  ruleSetHash: Hash,
  inputHash: Hash,
  engineVersion: Text,
  total: orNull(Text),
  rating: orNull(Text),
  madeBy: Id,
  madeAt: Instant,
};

const ScorecardRecord = Type.Object(scorecardHead, { ...closed, $id: 'urn:plumbline:api:scorecard-record' });

export const ScorecardList = contract(listOf(ScorecardRecord, 'scorecard-list'));

const Override = Type.Object(
  {
    id: Id,
    assessmentId: Id,
    scorecardId: Id,
    indicatorIndex: orNull(Type.Integer()),
    computedScore: orNull(Text),
    score: Text,
    reason: Text,
    setBy: Id,
    setAt: Instant,
    liftedAt: orNull(Instant),
  },
  { ...closed, $id: 'urn:plumbline:api:override' },
);

export const OverrideAnswer = contract(Override);

const Effective = Type.Object(
  {
    overrides: Type.Array(Override),
    items: Type.Array(Type.Object({ index: orNull(Type.Integer()), score: orNull(Text) }, closed)),
    adjustments: Scorecard.properties.adjustments,
    exactTotal: orNull(Text),
    total: orNull(Text),
    rating: orNull(Text),
    pending: Count,
  },
  {
    ...closed,
    $id: 'urn:plumbline:api:effective-score',
    description: '计入人工改分后的得分 / what counts, with the points people set',
  },
);

const Judged = Type.Object(
  { record: ScorecardRecord, form: SelfEvaluation, scorecard: Scorecard, effective: orNull(Effective) },
  { ...closed, $id: 'urn:plumbline:api:judged-scorecard' },
);

export const JudgedAnswer = contract(Judged);

export const AssessmentViewAnswer = contract(
  Type.Object(
    {
      assessment: Summary,
      form: SelfEvaluation,
      inputHash: Hash,
      official: orNull(Judged),
      latest: orNull(Judged),
      overrides: Type.Array(Override),
    },
    { ...closed, $id: 'urn:plumbline:api:assessment-view' },
  ),
);

export const AssessmentRevisionList = contract(
  listOf(
    Type.Object(
      {
        assessmentId: Id,
        revision: Count,
        state: State,
        form: SelfEvaluation,
        changes: Type.Array(
          Type.Object(
            {
              path: Type.String({ description: 'JSON pointer' }),
              old: orNull(Type.String({ description: 'JSON 文本 / JSON text' })),
              new: orNull(Type.String({ description: 'JSON 文本 / JSON text' })),
            },
            closed,
          ),
        ),
        reason: orNull(Text),
        savedBy: Id,
        savedAt: Instant,
      },
      closed,
    ),
    'assessment-revision-list',
  ),
);

const Evidence = Type.Object(
  {
    id: Id,
    assessmentId: Id,
    name: Text,
    about: orNull({ ...Text, description: '所证明的指标；整张表为 null / the indicator it proves; null for the form' }),
    mediaType: Text,
    size: Count,
    sha256: Hash,
    attachedBy: Id,
    attachedAt: Instant,
    removedAt: orNull(Instant),
  },
  { ...closed, $id: 'urn:plumbline:api:evidence' },
);

export const EvidenceQuery = contract(
  Type.Object(
    {
      about: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 400,
          description:
            '所证明的指标的名称；不写则为整张表 / the name of the indicator it proves; without it, the whole form',
        }),
      ),
    },
    closed,
  ),
  { fromText: true },
);

export const EvidenceAnswer = contract(Evidence);
export const EvidenceList = contract(listOf(Evidence, 'evidence-list'));
