import { SKIP_REASONS, StudyMatrixResult, StudyResult } from '@plumbline/core';
import Type from 'typebox';
import { pageMembers } from '../http/paging.ts';
import { contract } from './contract.ts';
import { Count, closed, Hash, Id, Instant, orNull, Prose, pageOf, Text } from './members.ts';

/** What becomes of a study: people begin, cancel and resume one; the others are the program's own doing. */
const STUDY_STATES = ['queued', 'running', 'cancelled', 'failed', 'done'] as const;

const RuleSetId = Type.String({ minLength: 1, maxLength: 64 });
const VersionNumber = Type.String({ minLength: 1, maxLength: 64 });
const Name = Type.String({ minLength: 1, maxLength: 200, description: '名称 / what it is called' });
const Year = Type.Integer({ minimum: 2000, maximum: 2099 });
const FormType = Type.Enum(['project', 'department', 'transfer']);

const VersionChoice = Type.Object(
  { kind: Type.Literal('version'), ruleSetId: RuleSetId, version: VersionNumber },
  { ...closed, description: '一个版本 / a version' },
);
const DraftChoice = Type.Object(
  { kind: Type.Literal('draft'), draftId: Id },
  { ...closed, description: '草案现在的内容，须已是可用的规则集 / a draft as it is now, if it is a rule set' },
);
const Declared = Type.Object(
  { kind: Type.Literal('declared') },
  { ...closed, description: '填报的得分 / what the forms declare' },
);
const Official = Type.Object(
  { kind: Type.Literal('official') },
  { ...closed, description: '正式得分 / the scores that count' },
);

const Population = Type.Object(
  {
    years: orNull(Type.Array(Year, { minItems: 1, maxItems: 100, uniqueItems: true })),
    organisations: orNull(Type.Array(Id, { minItems: 1, maxItems: 1000, uniqueItems: true })),
    formTypes: orNull(Type.Array(FormType, { minItems: 1, maxItems: 3, uniqueItems: true })),
  },
  {
    ...closed,
    description:
      '范围；null 为不限：全部年度、本人可看的全部单位（含下级）、全部表类 / what is studied; null sets no bound: every year, every organisation one may read with all below it, every type',
  },
);

const comparison = {
  kind: Type.Literal('comparison'),
  population: Population,
  base: Type.Union([Declared, Official, VersionChoice]),
  candidate: Type.Union([VersionChoice, DraftChoice]),
} as const;

const matrix = {
  kind: Type.Literal('matrix'),
  population: Population,
  versions: Type.Array(Type.Union([VersionChoice, DraftChoice]), { minItems: 1, maxItems: 12 }),
} as const;

const Labels = { name: Name, note: Prose } as const;

export const NewStudy = contract(
  Type.Object(
    { ...Labels, question: Type.Object(comparison, closed) },
    { ...closed, $id: 'urn:plumbline:api:new-study' },
  ),
);

export const NewMatrixStudy = contract(
  Type.Object(
    { ...Labels, question: Type.Object(matrix, closed) },
    { ...closed, $id: 'urn:plumbline:api:new-matrix-study' },
  ),
);

export const StudyChange = contract(
  Type.Object(
    { ...Labels, shared: Type.Boolean({ description: '同范围的人可看 / readable to whoever may read its scope' }) },
    { ...closed, $id: 'urn:plumbline:api:study-change' },
  ),
);

export const StudyQuery = contract(
  Type.Object(
    {
      ...pageMembers,
      state: Type.Optional(Type.Enum([...STUDY_STATES])),
      draftId: Type.Optional(Id),
      mine: Type.Optional(Type.Boolean({ description: '只要本人所建 / one’s own alone' })),
      search: Type.Optional(
        Type.String({ minLength: 1, maxLength: 200, description: '名称的一部分 / part of the name' }),
      ),
    },
    closed,
  ),
  { fromText: true },
);

/** A side of a study as it was when the study began: what is said of it stays true when a draft goes on. */
const Side = Type.Object(
  {
    kind: Type.Enum(['declared', 'official', 'version', 'draft']),
    ruleSetId: orNull(Text),
    version: orNull(Text),
    draftId: orNull(Id),
    hash: orNull(Hash),
  },
  { ...closed, $id: 'urn:plumbline:api:study-side' },
);

const StudyProgress = Type.Object(
  {
    state: Type.Enum([...STUDY_STATES]),
    done: Count,
    failed: Count,
    total: orNull(Type.Integer({ minimum: 0, description: '分块数；未排定时为 null / chunks, once they are planned' })),
  },
  { ...closed, $id: 'urn:plumbline:api:study-progress' },
);

const Summary = Type.Object(
  {
    forms: Count,
    compared: Count,
    raised: Count,
    lowered: Count,
    meanChange: orNull(Text),
  },
  { ...closed, description: '列表所示的结果 / what a list says of the result' },
);

const Study = Type.Object(
  {
    id: Id,
    kind: Type.Enum(['comparison', 'matrix']),
    name: Text,
    note: Text,
    population: Type.Object(
      {
        years: orNull(Type.Array(Type.Integer())),
        organisations: Type.Array(Id, { description: '范围内各单位，含其下级 / with all below them' }),
        formTypes: orNull(Type.Array(FormType)),
      },
      closed,
    ),
    base: orNull(Side),
    candidates: Type.Array(Side, { description: '一个；矩阵为每个版本一个 / one, or one a version of a matrix' }),
    progress: StudyProgress,
    /** Null until it is planned. */
    forms: orNull(Count),
    failure: orNull(Type.String({ description: '失败的原因代码 / why it failed, as a code' })),
    resultHash: orNull(Hash),
    summary: orNull(Summary),
    shared: Type.Boolean(),
    isOwn: Type.Boolean({ description: '本人所建 / made by whoever asks' }),
    /** A publication hangs on it: it stays. */
    gateOf: orNull(Id),
    revision: Count,
    madeBy: Id,
    madeAt: Instant,
    startedAt: orNull(Instant),
    endedAt: orNull(Instant),
  },
  { ...closed, $id: 'urn:plumbline:api:study' },
);

export const StudyAnswer = contract(Study);
export const StudyPage = contract(pageOf(Study, 'study-page'));

/** The grade of a total below every grade. */
export const NO_GRADE = 'none';
const GradeName = Type.String({
  minLength: 1,
  maxLength: 64,
  description: '等级；none 为不及任何等级 / a grade; none: below all',
});

const SkipReason = orNull(Type.Enum([...SKIP_REASONS]));

export const StudyCaseQuery = contract(
  Type.Object(
    {
      from: Type.Optional(GradeName),
      to: Type.Optional(GradeName),
      unit: Type.Optional(Type.String({ maxLength: 200 })),
      year: Type.Optional(Year),
      direction: Type.Optional(Type.Enum(['raised', 'lowered', 'same'])),
      skipped: Type.Optional(
        Type.Enum([...SKIP_REASONS, 'any', 'none'], {
          description: '未纳入比较的：某一原因、全部、或不含 / those left out: for a reason, all of them, or none',
        }),
      ),
      rule: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 64,
          description:
            '计分规则的标识：只列有一项得分因它而变的表（修改前或修改后由它计分） / the identifier of a score rule: only forms with an item that it scores, before or after, and whose points changed',
        }),
      ),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '默认 50 / 50 if not said' })),
      offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
    },
    closed,
  ),
  { fromText: true },
);

const Points = orNull(Text);

const studyCase = {
  assessmentId: Id,
  revision: Type.Integer({ minimum: 1, description: '试算所用的修订 / the revision that was studied' }),
  fiscalYear: Type.Integer(),
  project: Text,
  unit: Text,
  base: Points,
  candidate: Points,
  change: Points,
  baseGrade: orNull(Text),
  candidateGrade: orNull(Text),
  skipped: orNull(Type.Object({ base: SkipReason, candidate: SkipReason }, closed)),
} as const;

export const StudyCasePage = contract(
  Type.Object(
    {
      items: Type.Array(Type.Object(studyCase, closed)),
      total: Type.Integer({ minimum: 0, description: '符合条件的份数 / how many there are' }),
      offset: Count,
    },
    { ...closed, $id: 'urn:plumbline:api:study-case-page' },
  ),
);

const CasePart = Type.Object(
  {
    kind: Type.Enum(['item', 'total', 'interaction', 'rounding']),
    item: orNull(
      Type.Object({ item: Type.Enum(['execution', 'indicator']), index: orNull(Type.Integer()), name: Text }, closed),
    ),
    change: orNull(Type.Object({ id: Text, kind: Text, keys: Type.Array(Text) }, closed)),
    points: Text,
    exact: Text,
  },
  closed,
);

export const StudyCaseAnswer = contract(
  Type.Object(
    {
      ...studyCase,
      isCurrent: Type.Boolean({ description: '此后未再修改 / nothing was changed since' }),
      items: Type.Array(
        Type.Object(
          {
            item: Type.Enum(['execution', 'indicator']),
            index: orNull(Type.Integer()),
            name: Text,
            maxScore: Points,
            base: Points,
            candidate: Points,
          },
          closed,
        ),
        { description: '逐项得分 / the points of each item' },
      ),
      parts: orNull(
        Type.Array(CasePart, {
          description:
            '变动的来由，相加即为变动；无规则可比时为 null / they add up to the change; null where no rules are compared',
        }),
      ),
    },
    { ...closed, $id: 'urn:plumbline:api:study-case' },
  ),
);

export const StudyPairsQuery = contract(
  Type.Object(
    {
      units: Type.Optional(
        Type.Integer({
          minimum: 0,
          maximum: 20,
          description: '分列几个单位，默认 7 / units told apart, 7 if not said',
        }),
      ),
    },
    closed,
  ),
  { fromText: true },
);

export const StudyPairsAnswer = contract(
  Type.Object(
    {
      items: Type.Array(
        Type.Object(
          {
            unit: orNull(Type.String({ description: '单位；其余各单位为 null / null for all others together' })),
            pairs: Type.Array(
              Type.Object(
                {
                  base: Type.Integer({ description: '前总分，舍去小数 / the total before, in whole points' }),
                  candidate: Type.Integer({ description: '后总分，舍去小数 / the total after, in whole points' }),
                  forms: Count,
                },
                closed,
              ),
            ),
          },
          closed,
        ),
      ),
    },
    { ...closed, $id: 'urn:plumbline:api:study-pairs' },
  ),
);

/** As it was kept: a comparison, or a matrix. */
export const StudyResultAnswer = contract(Type.Union([StudyResult, StudyMatrixResult]));

export const STUDY_FORMATS = ['json', 'xlsx', 'csv', 'pdf'] as const;

export const StudyExportQuery = contract(Type.Object({ format: Type.Enum([...STUDY_FORMATS]) }, closed));
