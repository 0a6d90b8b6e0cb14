const LONGEST = 200;
const NAMELESS = 'evidence';

/**
 * A file's name as it is shown, never as a path: what stands behind the last separator, without control characters and marks that turn the direction
 * of writing around (`exe.gpj`), without dots in front, and not too long, with its ending.
 */
export function evidenceName(given: string): string {
  const last =
    given
      .normalize('NFC')
      .split(/[/\\:]/)
      .at(-1) ?? '';
  const shown = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .replace(/^[. ]+/, '');
  return shown === '' ? NAMELESS : shortened(shown);
}

/** Counted in characters, so that none is cut in two. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const ending = [...(/\.[^.]{1,10}$/.exec(name)?.[0] ?? '')];
  return [...characters.slice(0, LONGEST - ending.length), ...ending].join('');
}
