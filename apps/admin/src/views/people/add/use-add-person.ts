import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, created } from '../../../api/api.ts';
import { ProblemError } from '../../../api/problem-error.ts';
import type { Role } from '../../../api/session.ts';
import type { GivenPassword } from '../password-given.tsx';

export type NewPerson = {
  readonly name: string;
  readonly username: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
};

type Heard = { readonly onGiven: (given: GivenPassword) => void; readonly onTaken: () => void };

/**
 * Adds somebody and then gives them their roles. Asked again after an answer that was lost, the server adds nobody twice, and says no password a second
 * time. Roles that could not be given take nothing back: the password is told all the same, for it is told now or never.
 */
export function useAddPerson({ onGiven, onTaken }: Heard) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ roles, ...typed }: NewPerson): Promise<GivenPassword> => {
      const json = { ...typed, name: typed.name.trim() };
      const { person, oneTimePassword } = await created(['users', json], (once) => api.users.$post({ json }, once));
      const given = { name: person.name, username: json.username, oneTimePassword };
      const rolesError = await giveRoles(person.id, json.organisationId, roles);
      return rolesError === null ? given : { ...given, rolesError };
    },
    onSuccess: (given) => {
      void queries.invalidateQueries({ queryKey: ['users'] });
      onGiven(given);
    },
    onError: (error) => isTaken(error) && onTaken(),
  });
}

/** Somebody has the user name already. */
export const isTaken = (error: Error): boolean => error instanceof ProblemError && error.code === 'duplicate';

async function giveRoles(id: string, organisationId: string, roles: readonly Role[]): Promise<Error | null> {
  if (roles.length === 0) return null;
  const grants = roles.map((role) => ({ role, organisationId }));
  return answer(api.users[':id'].grants.$put({ param: { id }, json: { grants } })).then(
    () => null,
    (error: Error) => error,
  );
}
