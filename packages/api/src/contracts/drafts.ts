import { GATES } from '@plumbline/service';
import Type from 'typebox';
import { pageMembers } from '../http/paging.ts';
import { contract } from './contract.ts';
import { Count, closed, Hash, Id, Instant, listOf, orNull, Prose, pageOf, Text } from './members.ts';

const STATES = ['draft', 'inReview', 'approved', 'published', 'discarded'] as const;
const RuleSetId = Type.String({ minLength: 1, maxLength: 64 });
const DocumentText = Type.String({
  maxLength: 8 * 1024 * 1024,
  description: '规则集的 JSON 文本，可以尚不合法 / JSON text, valid or not yet',
});
const TestsText = Type.String({
  maxLength: 8 * 1024 * 1024,
  description: '黄金用例的 YAML 文本 / golden tests as YAML text',
});

export const DraftQuery = contract(
  Type.Object({ ...pageMembers, state: Type.Optional(Type.Enum([...STATES])) }, closed),
  { fromText: true },
);

export const NewDraft = contract(
  Type.Object(
    {
      organisationId: Id,
      ruleSetId: RuleSetId,
      begin: Type.Union([
        Type.Object({ kind: Type.Literal('text'), text: DocumentText, tests: TestsText }, closed),
        Type.Object(
          { kind: Type.Literal('version'), ruleSetId: RuleSetId, version: Type.String({ maxLength: 64 }) },
          closed,
        ),
      ]),
    },
    { ...closed, $id: 'urn:plumbline:api:new-draft' },
  ),
);

export const DraftContentRequest = contract(
  Type.Object({ text: DocumentText, tests: TestsText }, { ...closed, $id: 'urn:plumbline:api:draft-content' }),
);
export const ApprovalRequest = contract(
  Type.Object({ summary: Prose }, { ...closed, $id: 'urn:plumbline:api:approval-request' }),
);
export const Approval = contract(
  Type.Object({ comment: orNull(Prose) }, { ...closed, $id: 'urn:plumbline:api:approval' }),
);
export const Rejection = contract(Type.Object({ comment: Prose }, { ...closed, $id: 'urn:plumbline:api:rejection' }));
export const NewImpactStudy = contract(
  Type.Object({ studyId: Id }, { ...closed, $id: 'urn:plumbline:api:new-impact-study' }),
);

export const ScheduleRequest = contract(
  Type.Object(
    {
      at: Type.String({
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,12}(Z|[+-][0-9]{2}:[0-9]{2})$',
        description: '将来的时刻，如 2027-01-01T00:00:00+08:00 / an instant to come',
      }),
    },
    { ...closed, $id: 'urn:plumbline:api:schedule-request' },
  ),
);
export const NewComment = contract(
  Type.Object(
    {
      ruleId: orNull(Type.String({ minLength: 1, maxLength: 64 })),
      threadId: orNull(Id),
      text: Prose,
    },
    { ...closed, $id: 'urn:plumbline:api:new-comment' },
  ),
);

const draftHead = {
  id: Id,
  ruleSetId: Text,
  organisationId: Id,
  baseVersion: orNull(Text),
  state: Type.Enum([...STATES]),
  revision: Count,
  hash: orNull(Hash),
  summary: orNull(Text),
  createdBy: Id,
  createdAt: Instant,
  updatedBy: Id,
  updatedAt: Instant,
};

/** A draft without its texts. */
export const DraftHead = Type.Object(draftHead, { ...closed, $id: 'urn:plumbline:api:draft-head' });

const Draft = Type.Object({ ...draftHead, text: Text, tests: Text }, { ...closed, $id: 'urn:plumbline:api:draft' });

export const DraftAnswer = contract(Draft);
export const DraftPage = contract(pageOf(Draft, 'draft-page'));

export const ApprovalRecord = Type.Object(
  {
    id: Id,
    draftId: Id,
    revision: Count,
    hash: Hash,
    verdict: Type.Enum(['approved', 'rejected']),
    comment: orNull(Text),
    decidedBy: Id,
    decidedAt: Instant,
    voidedAt: orNull(Instant),
  },
  { ...closed, $id: 'urn:plumbline:api:approval-record' },
);

const ImpactStudy = Type.Object(
  { id: Id, draftId: Id, hash: Hash, result: Type.Unknown(), madeBy: Id, madeAt: Instant },
  { ...closed, $id: 'urn:plumbline:api:impact-study' },
);

export const ImpactStudyAnswer = contract(ImpactStudy);

export const ScheduleEntry = Type.Object(
  {
    draftId: Id,
    sequence: Count,
    kind: Type.Enum(['scheduled', 'cancelled', 'suspended', 'published']),
    dueAt: Instant,
    reason: orNull(
      Type.String({ description: '暂停或取消的原因：条件名或手续名 / why it ended: names of gates, or of a step' }),
    ),
    saidBy: orNull(Id),
    saidAt: Instant,
  },
  { ...closed, $id: 'urn:plumbline:api:schedule-entry' },
);

const Comment = Type.Object(
  {
    id: Id,
    draftId: Id,
    revision: Count,
    ruleId: orNull(Text),
    threadId: Id,
    kind: Type.Enum(['comment', 'resolution']),
    text: Text,
    saidBy: Id,
    saidAt: Instant,
  },
  { ...closed, $id: 'urn:plumbline:api:comment' },
);

export const CommentAnswer = contract(Comment);
export const CommentList = contract(listOf(Comment, 'comment-list'));

export const DraftViewAnswer = contract(
  Type.Object(
    {
      draft: Draft,
      authors: Type.Array(Id, { description: '编写过它的人，不得审批 / whose work it is: somebody else decides' }),
      approvals: Type.Array(ApprovalRecord),
      impactStudies: Type.Array(ImpactStudy),
      schedule: Type.Array(ScheduleEntry),
    },
    { ...closed, $id: 'urn:plumbline:api:draft-view' },
  ),
);

export const DraftRevisionList = contract(
  listOf(
    Type.Object(
      { draftId: Id, revision: Count, text: Text, tests: Text, hash: orNull(Hash), savedBy: Id, savedAt: Instant },
      closed,
    ),
    'draft-revision-list',
  ),
);

export const GatesAnswer = contract(
  Type.Object(
    {
      draftId: Id,
      revision: Count,
      hash: orNull(Hash),
      gates: Type.Array(
        Type.Object(
          {
            name: Type.Enum([...GATES]),
            open: Type.Boolean(),
            missing: Type.Array(
              Type.Object(
                {
                  kind: Text,
                  message: Type.String({ description: '缺什么、怎么办 / what it is, and what to do' }),
                },
                { additionalProperties: true, description: '所缺 / what is missing' },
              ),
            ),
          },
          closed,
        ),
      ),
    },
    { ...closed, $id: 'urn:plumbline:api:draft-gates' },
  ),
);

const Change = Type.Object(
  {
    kind: Text,
    subject: Text,
    key: Text,
    path: Text,
    before: orNull(Text),
    after: orNull(Text),
    scoring: Type.Boolean({ description: '是否影响得分 / whether points can change' }),
  },
  { ...closed, $id: 'urn:plumbline:api:rule-set-change' },
);

export const ChangeList = contract(listOf(Change, 'rule-set-change-list'));

export const RollbackAnswer = contract(
  Type.Object({ draft: Draft, changes: Type.Array(Change) }, { ...closed, $id: 'urn:plumbline:api:rollback' }),
);
