import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from './read-tree.ts';

/** What a package says of its licence; null where it says nothing, or is not here to be asked. */
export function declaredLicence({ folder }: Package): string | null {
  if (folder === null) return null;
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const said = manifest.license ?? manifest.licenses?.[0];
  return (typeof said === 'string' ? said : said?.type) ?? null;
}

/** Old packages say it in objects, and some in a list of them. */
type Said = string | { readonly type?: string };
type Manifest = { readonly license?: Said; readonly licenses?: readonly Said[] };

/**
 * Whether an expression (SPDX: `AND`, `OR`, brackets) can be kept by keeping licences that are allowed: of those joined by `OR` one is enough. What is
 * no such expression is allowed by nothing.
 */
export function isSatisfied(expression: string, isAllowed: (licence: string) => boolean): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const joined = (word: 'AND' | 'OR', part: () => boolean) => {
    const parts = [part()];
    while (words[at] === word) {
      at++;
      parts.push(part());
    }
    return word === 'AND' ? parts.every(Boolean) : parts.some(Boolean);
  };
  const one = (): boolean => {
    const word = words[at++];
    if (word !== '(') return word !== undefined && isAllowed(word);
    const inside = whole();
    return words[at++] === ')' && inside;
  };
  const whole = (): boolean => joined('OR', () => joined('AND', one));
  return whole() && at === words.length;
}
