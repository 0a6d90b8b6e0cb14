import { createContext, type ReactNode, useContext } from 'react';
import type { Role, Session } from '../api/session.ts';

const Context = createContext<Session | null>(null);

export const SessionProvider = ({ session, children }: { readonly session: Session; readonly children: ReactNode }) => (
  <Context value={session}>{children}</Context>
);

/** Who is signed in; pages are shown to nobody else. */
export function useSession(): Session {
  const session = useContext(Context);
  if (session === null) throw new Error('There is no session around this component');
  return session;
}

/**
 * Whether a role is held anywhere: for what a page offers. What may be done with one document depends on its organisation, and the server decides.
 */
export function useHasRole(...roles: readonly Role[]): boolean {
  return useSession().grants.some(({ role }) => roles.includes(role));
}
