const MAX_LENGTH = 31;

/** What a sheet cannot be named with, and what looks like it; the apostrophe is allowed, but ends a name that is referred to. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  ':': '：',
  '*': '＊',
  '?': '？',
  '/': '／',
  '\\': '＼',
  "'": '’',
};

/** Names for the sheets of a workbook, as near to the given ones as Excel allows: short, and different in more than case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const legal = legalName(name) || `${index + 1}`;
    let unique = cut(legal, MAX_LENGTH);
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++)
      unique = `${cut(legal, MAX_LENGTH - `(${copy})`.length)}(${copy})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function legalName(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\']/g, (character) => LOOKALIKES[character] ?? '')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff\s]+/gu, ' ')
    .trim();
  // Excel keeps this name for itself.
  return /^history$/i.test(plain) ? `${plain} 1` : plain;
}

/** Shortened by whole characters, of which some take two places. */
function cut(name: string, length: number): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trimEnd();
}
