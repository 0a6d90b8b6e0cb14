export { type Actor, type Grant, ROLES, type Role } from './actor.ts';
export { GatesShutError, InvalidInputError, NotAllowedError, NotFoundError, WrongStateError } from './errors.ts';
export type { EvidenceFiles, ServiceContext } from './service-context.ts';
