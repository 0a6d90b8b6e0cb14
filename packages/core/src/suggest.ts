import { distance } from 'fastest-levenshtein';

/** A longer name is no misspelling of anything. */
const LONGEST = 200;

/**
 * The known name nearest to a misspelt one, or null when none is near. Case does not count.
 *
 * @example suggest('ratoi', ['met', 'ratio']) // 'ratio'
 */
export function suggest(name: string, known: Iterable<string>): string | null {
  if (name === '' || name.length > LONGEST) return null;
  const wanted = name.toLowerCase();
  let found: string | null = null;
  let fewest = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const mistakes = distance(wanted, candidate.toLowerCase());
    // Of a short name hardly anything may be left: "xyz" is no misspelling of "met".
    if (mistakes >= fewest || mistakes >= Math.max(name.length, candidate.length)) continue;
    found = candidate;
    fewest = mistakes;
  }
  return found;
}
