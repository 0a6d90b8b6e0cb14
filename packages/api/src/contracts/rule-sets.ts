import { LegalReference, LocalizedText, RuleSet } from '@plumbline/core';
import { DOCUMENT_TYPES } from '@plumbline/documents/rule-book';
import Type from 'typebox';
import { contract } from './contract.ts';
import { closed, Hash, Id, Instant, listOf, orNull, Text } from './members.ts';

const version = {
  id: Type.String({ description: '规则集标识 / of the rule set' }),
  version: Text,
  hash: Hash,
  state: Type.Enum(['published', 'retired']),
  fromYear: Type.Integer(),
  untilYear: orNull(Type.Integer()),
  publishedAt: Instant,
  retiredAt: orNull(Instant),
};

const VersionSummary = Type.Object(version, { ...closed, $id: 'urn:plumbline:api:version-summary' });

export const RuleSetList = contract(
  listOf(
    Type.Object(
      {
        id: Text,
        title: LocalizedText,
        references: Type.Array(LegalReference, { description: '最新版本的依据 / what the newest version rests on' }),
        versions: Type.Array(VersionSummary),
      },
      closed,
    ),
    'rule-set-list',
  ),
);

export const VersionAnswer = contract(
  Type.Object(
    { ...version, document: RuleSet, tests: Type.String({ description: '黄金用例 / golden tests as YAML text' }) },
    { ...closed, $id: 'urn:plumbline:api:version' },
  ),
);

export const VersionSummaryAnswer = contract(VersionSummary);

export const ResolveQuery = contract(
  Type.Object(
    {
      fiscalYear: Type.Integer({ minimum: 2000, maximum: 2100 }),
      knownOn: Type.Optional(
        Type.String({ maxLength: 40, description: '当时已知，日期或时刻 / as known on a date or at an instant' }),
      ),
      ruleSets: Type.Optional(
        Type.String({
          maxLength: 1000,
          description: '可选的规则集，逗号分隔 / those that may be meant, with commas between',
        }),
      ),
    },
    closed,
  ),
  { fromText: true },
);

export const ResolutionAnswer = contract(
  Type.Object(
    { version: orNull(VersionSummary), reason: Text, candidates: Type.Array(VersionSummary) },
    { ...closed, $id: 'urn:plumbline:api:resolution' },
  ),
);

const Side = Type.Union([
  Type.Object({ ruleSetId: Type.String({ maxLength: 64 }), version: Type.String({ maxLength: 64 }) }, closed),
  Type.Object({ draftId: Id }, closed),
]);

export const DiffRequest = contract(
  Type.Object({ before: Side, after: Side }, { ...closed, $id: 'urn:plumbline:api:diff-request' }),
);

export const RuleSetHistory = contract(
  listOf(
    Type.Object(
      {
        version: Text,
        publishedBy: orNull(Id),
        publishedAt: Instant,
        baseVersion: orNull(Text),
        summary: orNull(Type.String({ description: '为何发布 / why it was published' })),
        draftId: orNull(Id),
        approvals: Type.Array(Type.Object({ decidedBy: Id, decidedAt: Instant, comment: orNull(Text) }, closed)),
        retiredBy: orNull(Id),
        retiredAt: orNull(Instant),
      },
      closed,
    ),
    'rule-set-history',
  ),
);

export const VersionUseList = contract(
  listOf(
    Type.Object(
      {
        organisationId: Id,
        organisationName: Text,
        fiscalYear: Type.Integer(),
        scored: Type.Integer({ minimum: 0, description: '用它计过分的份数 / assessments that were scored with it' }),
        official: Type.Integer({ minimum: 0, description: '以它的得分为准的份数 / those whose score it is' }),
      },
      closed,
    ),
    'version-use-list',
  ),
);

export const RuleBookQuery = contract(
  Type.Object({ format: Type.Enum([...DOCUMENT_TYPES]), lang: Type.Optional(Type.Enum(['zh', 'en'])) }, closed),
  { fromText: true },
);
