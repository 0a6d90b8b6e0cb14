/** A text as UTF-16 code units, two bytes each: for Chinese fewer than UTF-8's three, and every text comes back as it was. */
export function toCodeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** An argument list longer than this overflows the stack of some engines. */
const CHUNK = 8192;

/** {@link toCodeUnits} back. */
export function fromCodeUnits(units: Uint16Array): string {
  let text = '';
  // `apply` takes the units as they are; spread, they would be gone through one by one.
  for (let at = 0; at < units.length; at += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]);
  return text;
}
