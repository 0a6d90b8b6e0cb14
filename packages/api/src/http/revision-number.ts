import { RequestError } from '../problem/request-error.ts';

/** The number of a revision in an address; what is none is no address. */
export function revisionNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new RequestError('unknown-route');
  return Number(text);
}
