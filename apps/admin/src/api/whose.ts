/** Who the page is for, as long as it stands; null before somebody signed in. */
let whose: string | null = null;

const forgetters = new Set<() => void>();

/** Has what somebody asked for forgotten before another person sees the page. */
export const whenOthersCome = (forget: () => void): void => void forgetters.add(forget);

/** Says who is signed in. Whoever comes back finds what they left; before anybody else it is forgotten. */
export function pageIsFor(userId: string): void {
  if (whose !== null && whose !== userId) forgetPerson();
  whose = userId;
}

/** Forgets whoever was signed in, and all that they asked for. */
export function forgetPerson(): void {
  for (const forget of forgetters) forget();
  whose = null;
}
