/**
 * What can be said of a rule that may be half written, or something else where it could not be said. Whoever makes words of a rule counts on what its
 * type has; lint says in its own words what is missing, so that nothing is hidden here.
 */
export function unlessHalfWritten<T>(make: () => T, otherwise: T): T {
  try {
    return make();
  } catch {
    return otherwise;
  }
}
