import Type from 'typebox';
import { pageMembers } from '../http/paging.ts';
import { contract } from './contract.ts';
import { Count, closed, Hash, Id, Instant, orNull, pageOf, Text } from './members.ts';

/** As the journal writes its own, with which it is compared as text. */
const moment = (description: string) =>
  Type.String({
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
    description: `${description} (UTC, ISO 8601, 2026-03-31T16:00:00.000Z)`,
  });

export const JournalQuery = contract(
  Type.Object(
    {
      ...pageMembers,
      subjectId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      actorId: Type.Optional(Id),
      action: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 100,
          description: '办了什么，如 assessment.accepted / what was done, such as assessment.accepted',
        }),
      ),
      from: Type.Optional(moment('从这一刻起 / from this moment on')),
      until: Type.Optional(moment('早于这一刻 / before this moment')),
      order: Type.Optional(
        Type.Enum(['oldest', 'newest'], {
          description: '从最早或最近的一条起，默认最早 / from which end, the oldest if not said',
        }),
      ),
    },
    closed,
  ),
  { fromText: true },
);

export const JournalPage = contract(
  pageOf(
    Type.Object(
      {
        sequence: Count,
        at: Instant,
        actorId: orNull(Id),
        action: Text,
        subjectType: Text,
        subjectId: Text,
        organisationId: orNull(Id),
        details: Type.String({ description: 'JSON 文本，原样参与哈希 / JSON text, hashed as it stands' }),
        previousHash: Hash,
        hash: Hash,
      },
      { ...closed, $id: 'urn:plumbline:api:journal-entry' },
    ),
    'journal-page',
  ),
);

export const KnownEntryQuery = contract(
  Type.Object(
    { sequence: Type.Optional(Type.Integer({ minimum: 1 })), hash: Type.Optional(Hash) },
    { ...closed, dependentRequired: { sequence: ['hash'], hash: ['sequence'] } },
  ),
  { fromText: true },
);

export const JournalVerdictAnswer = contract(
  Type.Union(
    [
      Type.Object({ ok: Type.Literal(true), entries: Count, lastHash: Hash }, closed),
      Type.Object(
        {
          ok: Type.Literal(false),
          broken: Type.Object(
            { sequence: Count, reason: Type.Enum(['sequence', 'previousHash', 'hash', 'end']) },
            closed,
          ),
        },
        closed,
      ),
    ],
    { $id: 'urn:plumbline:api:journal-verdict' },
  ),
);
