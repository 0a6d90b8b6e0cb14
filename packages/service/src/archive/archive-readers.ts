import type { Role } from '../actor.ts';

/** Who may re-score what others filed. They learn of figures and names, never of a form that nobody accepted yet. */
export const ARCHIVE_READERS: readonly Role[] = ['policyEditor', 'policyApprover', 'reviewer', 'auditor'];
