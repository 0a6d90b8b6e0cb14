const KILOBYTE = 1024;

/** A size for people: whole kilobytes, from a megabyte on whole megabytes, never less than one. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / KILOBYTE);
  return kilobytes < KILOBYTE ? `${Math.max(1, kilobytes)} kB` : `${Math.ceil(kilobytes / KILOBYTE)} MB`;
}
