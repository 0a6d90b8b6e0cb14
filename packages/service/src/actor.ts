/** What somebody may do, at an organisation and everything below it. */
export const ROLES = ['administrator', 'policyEditor', 'policyApprover', 'evaluator', 'reviewer', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export type Grant = { readonly role: Role; readonly organisationId: string };

/** Who asks. Use cases are given one that a session or a token has proven. */
export type Actor = {
  readonly userId: string;
  readonly grants: readonly Grant[];
};
