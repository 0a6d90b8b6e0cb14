import { InvalidInputError } from '../errors.ts';

/** Throws where people must say something, such as what a change is for, and said nothing. */
export function requireSaid(name: string, text: string): void {
  if (text.trim() !== '') return;
  throw new InvalidInputError([
    { code: 'document/missing-member', severity: 'error', path: `/${name}`, params: { name } },
  ]);
}
