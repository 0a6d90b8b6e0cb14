export type Role = 'administrator' | 'policyEditor' | 'policyApprover' | 'evaluator' | 'reviewer' | 'auditor';

/** A role of a person at a node of the tree; it holds for everything below that node. */
export type GrantRecord = { readonly userId: string; readonly role: Role; readonly organisationId: string };
