import type { ScorecardItem } from '@plumbline/core';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { WORDS } from './words.ts';

/** The points of an item: the sentence that says why, what came off or on, what would restore full marks, and what it rests on. */
export function PointsReason({ item }: { readonly item: ScorecardItem }) {
  const say = useSay();
  const { score, maxScore, declaredScore, notApplicable, restore } = item;
  return (
    <section aria-label={say(WORDS.points)}>
      <h2>{item.item === 'execution' ? say(WORDS.execution) : item.name}</h2>
      <p className="row-panel-points figure">
        {notApplicable ? say(WORDS.notApplicable) : `${score ?? say(WORDS.open)} / ${maxScore ?? '?'}`}
        {declaredScore !== null && declaredScore !== score && (
          <Mark kind="doubtful">{say(WORDS.declared, { score: declaredScore })}</Mark>
        )}
      </p>
      <p>{say(item.sentence)}</p>
      {item.adjustments.map(({ rule, sentence }) => (
        <p key={rule}>{say(sentence)}</p>
      ))}
      {restore && <p className="row-panel-restore">{say(WORDS.restore, { actual: restore.actual })}</p>}
      {item.references.length > 0 && (
        <details>
          <summary>{say(WORDS.references)}</summary>
          <ul>
            {item.references.map(({ document, clause, note }) => (
              <li key={`${document} ${clause}`}>
                {document} {clause}
                {note && <small> {say(note)}</small>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
