import { listApprovals } from '@plumbline/service';
import { Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { ApprovalList, ApprovalQuery } from '../contracts/approvals.ts';
import { query } from '../contracts/contract.ts';
import { route } from '../contracts/route-description.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';

const described = route({
  operationId: 'listApprovals',
  tag: 'drafts',
  summary: 'What waits for one’s decision, what of one’s own waits, and what one decided',
  answers: { 200: { description: 'Drafts without their texts', body: ApprovalList } },
  problems: [422],
});

/** Drafts as somebody who decides about them, or waits for that, looks for them. */
export function approvalRoutes({ context, identity }: AppDeps) {
  return new Hono<SignedInEnv>().get(
    '/approvals',
    described,
    requireSignedIn(identity),
    query(ApprovalQuery),
    async (c) => c.json({ items: await listApprovals(context, c.get('signedIn').actor, c.req.valid('query')) }),
  );
}
