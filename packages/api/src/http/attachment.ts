/** RFC 8187: what encodeURIComponent leaves as it is and a header may not hold is encoded too. */
const encodedName = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** The headers of a file that is to be saved and not shown: whatever it holds, it does not run as a page of this server. */
export const savedAs = (name: string) => ({
  'Content-Disposition': `attachment; filename*=UTF-8''${encodedName(name)}`,
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
});

/** The headers of a PDF that a browser shows by itself: its viewer is a plugin to some, with styles of its own, and would not start in a sandbox. */
export const shownAs = (name: string) => ({
  'Content-Disposition': `inline; filename*=UTF-8''${encodedName(name)}`,
  'Content-Security-Policy':
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
});
