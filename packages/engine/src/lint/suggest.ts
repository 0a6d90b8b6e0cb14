import { closest, distance } from 'fastest-levenshtein';

/** The known name nearest to a misspelt one, or null when none is near. */
export function suggest(name: string, known: Iterable<string>): string | null {
  const candidates = [...known];
  if (candidates.length === 0 || name.length > 200) return null;
  const nearest = closest(
    name.toLowerCase(),
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const found = candidates.find((candidate) => candidate.toLowerCase() === nearest);
  if (found === undefined) return null;
  return distance(name.toLowerCase(), nearest) <= Math.max(2, Math.floor(name.length / 3)) ? found : null;
}
