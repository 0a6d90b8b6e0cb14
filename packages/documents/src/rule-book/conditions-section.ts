import { conditionLines, namesInCondition, namesInRule } from '@plumbline/engine';
import type { PrintedSection } from '../printed/printed-document.ts';
import { articleList, type Book } from './book.ts';
import { factTable, line } from './book-parts.ts';
import { conditionCell } from './condition-cell.ts';

/** The named conditions that rules refer to; no section where there are none. */
export function conditionsSection(book: Book): PrintedSection[] {
  const { words } = book;
  const { say, ruleSet, conditionName } = words;
  const conditions = Object.entries(ruleSet.conditions);
  if (conditions.length === 0) return [];
  const name = say('共用条件', 'Shared conditions');
  return [
    {
      name,
      landscape: false,
      parts: [
        line('title', name),
        ...conditions.flatMap(([id, condition]) => [
          { ...line('heading', capitalised(conditionName(id))), anchor: `condition-${id}` },
          factTable([
            [say('条件', 'When'), conditionCell(conditionLines(condition, words))],
            [say('用于', 'Used in'), usedIn(id, book)],
          ]),
        ]),
      ],
    },
  ];
}

function usedIn(id: string, book: Book): string {
  const { ruleSet, conditionName } = book.words;
  const others = Object.entries(ruleSet.conditions)
    .filter(([, condition]) => namesInCondition(condition).conditions.includes(id))
    .map(([name]) => conditionName(name));
  return articleList(book, ({ rule }) => namesInRule(rule, ruleSet).conditions.includes(id), others);
}

const capitalised = (text: string) => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
