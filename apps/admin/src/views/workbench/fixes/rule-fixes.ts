import { type Diagnostic, EVENT_TYPES, PHASES } from '@plumbline/core';
import { terms, text as words } from '@plumbline/locale';
import { type Path, removeAt, setAt } from '../../../parts/document/json-edit.ts';
import { ruleAround, valueAt } from '../../../parts/document/node-at.ts';
import { isObject, listAt, parseDocument, textAt } from '../document/parsed-document.ts';
import { freshName } from '../form/rule-templates.ts';
import type { Fix } from './fix.ts';

/** Rules as wholes: identifiers that stand twice, events in the wrong phase, years and ranks. */
export function ruleFixes(text: string, { code, params }: Diagnostic, path: Path): Fix[] {
  switch (code) {
    case 'rule-set/duplicate-id':
      return freshId(text, path);
    case 'rule-set/event-phase':
      return otherPhase(text, path);
    case 'rule-set/effective-years':
      return years(text, Number(params['from']), Number(params['until']));
    case 'rule-set/ambiguous-priority':
      return otherPriority(text, path, Number(params['priority'] ?? 0));
    default:
      return [];
  }
}

/** The second of two gets a name of its own; whoever speaks of the name means the first. */
function freshId(text: string, path: Path): Fix[] {
  const member = String(path.at(-1));
  const list = valueAt(text, path.slice(0, -2));
  const id = valueAt(text, path);
  if (!Array.isArray(list) || typeof id !== 'string') return [];
  const taken = list.filter(isObject).map((one) => textAt(one, member));
  const first: unknown = list.find((one) => isObject(one) && one[member] === id);
  const isCopy = JSON.stringify(first) === JSON.stringify(valueAt(text, path.slice(0, -1)));
  const fresh = freshName(id, taken, path[0] === 'framework' && member === 'id' ? '' : '-');
  const renamed = { title: words(`改成 ${fresh}`, `Put ${fresh}`), edits: setAt(text, path, fresh) };
  const removed = { title: words('删去这份重复的', 'Remove this copy'), edits: removeAt(text, path.slice(0, -1)) };
  return isCopy ? [removed, renamed] : [renamed];
}

/** What happens stays; the step in which it does is the one it belongs to. */
function otherPhase(text: string, path: Path): Fix[] {
  const at = ruleAround(path);
  const rule = at && valueAt(text, at);
  if (!at || !isObject(rule)) return [];
  if (path.at(-1) === 'item')
    return [
      {
        title: words('改为针对指标', 'Let it be about indicators'),
        edits: setAt(text, [...at, 'item'], 'indicator'),
      },
    ];
  const type = valueAt(text, [...at, 'event', 'type']);
  return PHASES.filter((phase) => EVENT_TYPES[phase].some((one) => one === type))
    .filter((phase) => (phase !== 'score' && phase !== 'adjust') || rule['item'] !== 'form')
    .map((phase) => ({
      title: words(`移到“${terms.phases[phase].zh}”一步`, `Move it to “${terms.phases[phase].en}”`),
      edits: setAt(text, [...at, 'phase'], phase),
    }));
}

const years = (text: string, from: number, until: number): Fix[] => [
  {
    title: words(`改为 ${until} 至 ${from} 年度`, `From ${until} to ${from}`),
    edits: [...setAt(text, ['effective', 'fromYear'], until), ...setAt(text, ['effective', 'untilYear'], from)],
  },
  { title: words('改为至今有效', 'In force without end'), edits: setAt(text, ['effective', 'untilYear'], null) },
];

/** Just above the other, where no rule is yet. */
function otherPriority(text: string, path: Path, priority: number): Fix[] {
  const at = ruleAround(path);
  if (!at) return [];
  const taken = new Set(listAt(parseDocument(text) ?? {}, 'rules').map((rule) => isObject(rule) && rule['priority']));
  let free = priority + 1;
  while (taken.has(free)) free++;
  const title = words(`优先级改成 ${free}，先于另一条`, `Give it priority ${free}, before the other`);
  return [{ title, edits: setAt(text, [...at, 'priority'], free) }];
}
