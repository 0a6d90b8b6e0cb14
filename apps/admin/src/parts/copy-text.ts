/** Puts a text where it can be pasted from; false where the browser does not let a page do so, as without TLS. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  ) ?? Promise.resolve(false);
