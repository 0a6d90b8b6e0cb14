/** A printed number as a decimal string: `4,153,300` is "4153300". Null for anything else; `10分` counts where points stand. */
export function readFigure(token: string): string | null {
  const text = token.normalize('NFKC').replace(/分$/, '');
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d{1,9})?$/.test(text)) return text.replaceAll(',', '');
  return /^(0|[1-9]\d{0,14})(\.\d{1,9})?$/.test(text) ? text : null;
}

/** A dash, a slash or nothing: the form says there is no value here. */
export const isBlank = (token: string) => /^[-—–―/\\]*$/.test(token.normalize('NFKC'));
