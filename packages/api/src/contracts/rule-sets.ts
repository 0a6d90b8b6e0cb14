import { LocalizedText, RuleSet } from '@plumbline/core';
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
    Type.Object({ id: Text, title: LocalizedText, versions: Type.Array(VersionSummary) }, closed),
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
