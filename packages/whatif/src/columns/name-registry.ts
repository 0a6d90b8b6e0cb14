/**
 * The names of indicators, each with a number of its own in every segment of this process: a rule set sorts names into classes, and
 * does that once for a name and not once for every segment. Names come again and again; an archive of a province has some hundred
 * thousand.
 */
const numbers = new Map<string, number>();
const texts: string[] = [];

export function nameNumber(text: string): number {
  let number = numbers.get(text);
  if (number === undefined) {
    number = texts.push(text) - 1;
    numbers.set(text, number);
  }
  return number;
}

export function nameText(number: number): string {
  const text = texts[number];
  if (text === undefined) throw new Error(`No name has number ${number}`);
  return text;
}

/** What somebody wants to know of names, found out once for each. */
export function byName<T extends number | boolean>(find: (text: string) => T): (number: number) => T {
  const known: T[] = [];
  return (number) => {
    let found = known[number];
    if (found === undefined) {
      found = find(nameText(number));
      known[number] = found;
    }
    return found;
  };
}
