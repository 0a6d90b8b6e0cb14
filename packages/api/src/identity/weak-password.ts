/** A password that says nothing but whose it is and where it is good for has fewer letters and digits of its own. */
const LEAST_OF_ITS_OWN = 6;

/** The product by its names; people like to begin with them. */
const PRODUCT = ['plumbline', 'zhunsheng', '准绳'];

/**
 * Whether somebody who guesses would try it early: it is one of those that are used most, a row of the same or of neighbours, or not much beside the names of
 * the person and the product. Nothing is asked of which characters it has.
 */
export async function isEasilyGuessed(password: string, names: readonly string[]): Promise<boolean> {
  const plain = password.normalize('NFKC').toLowerCase();
  return REPEATED.test(plain) || isRow(plain) || isMostlyNames(plain, names) || (await mostUsed()).has(plain);
}

/** What stands again and again is not longer for it. */
const REPEATED = /^(.{1,4}?)\1+$/u;

/** `abcdefghij`, `0987654321`: every character is the neighbour of the one before, all in one direction. */
function isRow(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => step(codes[index] ?? 0, code)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

/** On keyboards the nought is next to the nine. */
function step(from: number, to: number): number {
  if (from === NINE && to === NOUGHT) return 1;
  return from === NOUGHT && to === NINE ? -1 : to - from;
}

const NOUGHT = 0x30;
const NINE = 0x39;

/** Whether little is left when names are taken out of it. One that has none of them in it is not judged by this, whatever signs it is made of. */
function isMostlyNames(plain: string, names: readonly string[]): boolean {
  const parts = [...PRODUCT, ...names.flatMap((name) => name.toLowerCase().split(/[\s._-]+/))];
  const rest = parts.filter(({ length }) => length > 1).reduce((text, part) => text.replaceAll(part, ''), plain);
  return rest !== plain && rest.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST_OF_ITS_OWN;
}

let known: Promise<ReadonlySet<string>> | null = null;

/** Some fifty thousand, the most used first. To unpack them takes a tenth of the time in which a server starts, so that waits for the first who changes theirs. */
function mostUsed(): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return known;
}
