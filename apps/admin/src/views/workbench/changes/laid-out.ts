/** Two JSON texts in one layout, so that only what they say differs; null where one of them is broken. */
export function laidOutAlike(
  before: string,
  after: string,
): { readonly before: string; readonly after: string } | null {
  try {
    return { before: laidOut(before), after: laidOut(after) };
  } catch {
    return null;
  }
}

const laidOut = (text: string) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
