import type { RuleSet } from '@plumbline/core';
import { useLanguage, useSay } from '../../../language/language.tsx';
import type { Subject } from './curve-view.tsx';
import type { imaginedRows } from './sample/sample-indicator.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly ruleSet: RuleSet;
  readonly rows: ReturnType<typeof imaginedRows>;
  readonly subject: Subject;
  readonly onChoose: (subject: Subject) => void;
};

/** What can be drawn. Rules that give no points have no curve. */
export function CurveList({ ruleSet, rows, subject, onChoose }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const rules = ruleSet.rules.filter(({ event }) => ['score', 'deduct', 'add'].includes(event.type));
  return (
    <nav className="curve-list" aria-label={say(WORDS.list)}>
      <h3>{say(WORDS.rows)}</h3>
      {rows.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          aria-pressed={subject.kind === 'row' && subject.key === key}
          onClick={() => onChoose({ kind: 'row', key })}
        >
          {label[language]}
        </button>
      ))}
      <h3>{say(WORDS.rules)}</h3>
      {rules.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          aria-pressed={subject.kind === 'rule' && subject.id === id}
          onClick={() => onChoose({ kind: 'rule', id })}
        >
          {title[language]}
        </button>
      ))}
    </nav>
  );
}
