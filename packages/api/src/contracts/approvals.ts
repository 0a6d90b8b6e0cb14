import { APPROVAL_LISTS } from '@plumbline/service';
import Type from 'typebox';
import { contract } from './contract.ts';
import { ApprovalRecord, DraftHead, ScheduleEntry } from './drafts.ts';
import { Count, closed, listOf, orNull } from './members.ts';

export const ApprovalQuery = contract(
  Type.Object(
    {
      of: Type.Enum([...APPROVAL_LISTS], {
        description: 'forMe 待我处理，mine 我编写的，decided 我已决定的 / which of them',
      }),
    },
    closed,
  ),
  { fromText: true },
);

export const ApprovalList = contract(
  listOf(
    Type.Object(
      { draft: DraftHead, decision: orNull(ApprovalRecord), schedule: orNull(ScheduleEntry), openComments: Count },
      closed,
    ),
    'approval-list',
  ),
);
