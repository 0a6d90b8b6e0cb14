/**
 * A difference with its sign in front, so that more and less are told apart without colour.
 *
 * @example signed('15') // '+15'
 */
export const signed = (difference: string): string =>
  difference.startsWith('-') ? `−${difference.slice(1)}` : difference === '0' ? difference : `+${difference}`;
