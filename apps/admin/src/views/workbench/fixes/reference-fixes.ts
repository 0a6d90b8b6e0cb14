import type { Diagnostic } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { type Path, removeAt, setAt } from '../../../parts/document/json-edit.ts';
import { isObject, listAt, parseDocument } from '../document/parsed-document.ts';
import type { Fix } from './fix.ts';

/** What is defined and not used, and what rests on nothing. */
export function referenceFixes(text: string, { code }: Diagnostic, path: Path): Fix[] {
  switch (code) {
    case 'rule-set/unused-parameter':
      return [{ title: words('删去这个参数', 'Remove the parameter'), edits: removeAt(text, path) }];
    case 'rule-set/unused-condition':
      return [{ title: words('删去这个命名条件', 'Remove the named condition'), edits: removeAt(text, path) }];
    case 'rule-set/missing-reference': {
      const [reference] = listAt(parseDocument(text) ?? {}, 'references');
      const rule = path[0] === 'rules' && path[1] !== undefined ? path.slice(0, 2) : null;
      if (rule === null || !isObject(reference)) return [];
      return [
        {
          title: words('依据写成规则集的依据', 'Let it rest on what the rule set rests on'),
          edits: setAt(text, [...rule, 'references'], [reference]),
        },
      ];
    }
    case 'rule-set/display-differs':
      return [
        {
          title: words('改为按取整后的总分定级', 'Grade on the rounded total'),
          edits: setAt(text, ['gradeOn'], 'rounded'),
        },
      ];
    default:
      return [];
  }
}
