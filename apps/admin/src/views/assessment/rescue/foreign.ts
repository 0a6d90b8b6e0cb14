import { rescueKey } from '../session/form-session.ts';

/** Who else typed something into this form on this browser that was never saved; null for nobody. */
export function foreignRescue(id: string, userId: string): string | null {
  const prefix = rescueKey(id, '');
  const own = rescueKey(id, userId);
  const key = Object.keys(localStorage).find((one) => one.startsWith(prefix) && one !== own);
  return key?.slice(prefix.length) ?? null;
}

/** Makes what another person typed one's own: it goes on from the revision they saw. */
export function takeForeign(id: string, from: string, userId: string): void {
  const kept = localStorage.getItem(rescueKey(id, from));
  if (kept !== null) localStorage.setItem(rescueKey(id, userId), kept);
  localStorage.removeItem(rescueKey(id, from));
}
