import { suggest } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { type Path, renameMember, setAt } from '../../../parts/document/json-edit.ts';
import { ruleAround, valueAt } from '../../../parts/document/node-at.ts';
import { isObject, type Unchecked } from '../document/parsed-document.ts';
import { MEMBER_WORDS } from '../monaco/grammar/member-words.ts';
import { beginningOf } from './beginnings.ts';
import type { Fix } from './fix.ts';

/** A member that is missing may stand there under another name; or else it gets something to begin with, where there is such a thing. */
export function missingMemberFixes(text: string, path: Path, name: string): Fix[] {
  const around = valueAt(text, path);
  if (!isObject(around)) return [];
  const misspelt = suggest(name, strangers(around, name));
  if (misspelt !== null)
    return [
      {
        title: words(`把 ${misspelt} 改名为 ${name}`, `Rename ${misspelt} to ${name}`),
        edits: renameMember(text, [...path, misspelt], name),
      },
    ];
  const ruleAt = ruleAround(path);
  const rule = ruleAt ? valueAt(text, ruleAt) : null;
  const value = beginningOf({ name, path, around, rule: isObject(rule) ? rule : null });
  if (value === undefined) return [];
  return [{ title: words(`补上 ${name}`, `Put in ${name}`), edits: setAt(text, [...path, name], value) }];
}

/** Members that stand nowhere else: a name that is known in its own right is no misspelling. */
const strangers = (around: Unchecked, missing: string): string[] =>
  Object.keys(around).filter((name) => !Object.hasOwn(MEMBER_WORDS, name) && name !== missing);
