/** The number that a request comes with, where it is one that can stand in a header and a log; else a new one. */
export const requestIdOf = (sent: string | undefined): string =>
  sent !== undefined && SENT.test(sent) ? sent : crypto.randomUUID();

const SENT = /^[\w=-]{1,64}$/;
