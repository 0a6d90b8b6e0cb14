/** A form has a few pages; a file beyond this is not one, and is not even opened. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
