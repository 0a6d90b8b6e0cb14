/** What a log says of an error that nobody expected. Other things may be thrown, of which nothing is known that may stand in a log. */
export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.name) : 'not an error';
