/**
 * A filed text cut to what fits into a sentence; empty cells read 未填.
 *
 * @example shortText('及时') // '及时'
 */
export function shortText(text: string | null, longest = 40): string {
  const filed = (text ?? '').replace(/\s+/g, ' ').trim();
  if (filed === '') return '未填';
  if (filed.length <= longest) return filed;
  return `${Array.from(filed.slice(0, 2 * longest))
    .slice(0, longest - 1)
    .join('')}…`;
}
