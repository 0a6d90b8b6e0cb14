import type { Role } from '../actor.ts';
import { NotAllowedError, NotFoundError } from '../errors.ts';
import { hasRole, type Rights } from './rights.ts';

/** Something that belongs to an organisation, and who may know that it is there. */
export type Subject = {
  /** The kind of thing, as errors name it: `draft`, `assessment`. */
  readonly type: string;
  readonly id: string;
  readonly organisationId: string;
  readonly visibleTo: readonly Role[];
};

/**
 * Throws `NotFoundError` where the actor may not know of the subject, exactly as if it were not there, so that nobody can find out by asking what
 * other organisations have.
 */
export function requireVisible(rights: Rights, { type, id, organisationId, visibleTo }: Subject): void {
  if (!hasRole(rights, organisationId, visibleTo)) throw new NotFoundError(type, id);
}

/** {@link requireVisible}, and then `NotAllowedError` with the reason `role` where the actor sees the subject and holds none of `roles` there. */
export function requireRole(rights: Rights, subject: Subject, roles: readonly Role[], action: string): void {
  requireVisible(rights, subject);
  if (!hasRole(rights, subject.organisationId, roles)) throw new NotAllowedError(action, 'role');
}
