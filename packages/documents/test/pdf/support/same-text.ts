/**
 * Whether a text that was read is the one that was printed, apart from the line breaks that printing added, at which a space may be gone.
 */
export function isSameText(printed: string, read: string): boolean {
  let at = 0;
  for (let index = 0; index < read.length; index++) {
    const character = read[index];
    if (character === printed[at]) at++;
    else if (/[ \n]/.test(printed[at] ?? '') && (character === '\n' || read[index - 1] === '\n')) {
      at++;
      index--;
    } else if (character !== '\n') return false;
  }
  return printed.slice(at).trim() === '';
}
