const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text as it was before it was written into XML; null when it has an entity that XML itself does not know. */
export function unescapeXml(text: string): string | null {
  if (!text.includes('&')) return text;
  let known = true;
  const plain = text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]+));|&/g, (_, decimal, hexadecimal, name) => {
    const character = name === undefined ? characterOf(decimal, hexadecimal) : NAMED[name];
    if (character === undefined) known = false;
    return character ?? '';
  });
  return known ? plain : null;
}

function characterOf(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  if (decimal === undefined && hexadecimal === undefined) return undefined;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
