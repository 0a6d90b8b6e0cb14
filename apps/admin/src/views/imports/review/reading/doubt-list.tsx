import type { Diagnostic } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { useImport } from '../import-context.tsx';
import { WORDS } from '../words.ts';
import { type Doubt, doubtsOf } from './doubts.ts';

/** What the reading was not sure of, guesses first, each with the reason and the way to it. */
export function DoubtList() {
  const say = useSay();
  const { session, doubts, settled, goOn, rows } = useImport();
  const left = doubts.filter(({ field }) => !settled.has(field)).length;
  return (
    <section
      aria-label={say(WORDS.doubts)}
      className={`reading-block reading-doubts${left === 0 ? ' reading-doubts-none' : ''}`}
    >
      <div className="reading-doubts-head">
        <strong role="status">
          {doubts.length === 0
            ? say(WORDS.noDoubts)
            : left > 0
              ? say(WORDS.doubtsLeft, { count: left })
              : say(WORDS.doubtsDone)}
        </strong>
        {left > 0 && (
          <Button size="small" onClick={() => goOn(1)}>
            {say(WORDS.next)}
          </Button>
        )}
      </div>
      {doubts.length > 0 && (
        <ul>
          {doubts.map((doubt) => (
            <DoubtLine key={doubt.field} doubt={doubt} />
          ))}
        </ul>
      )}
      <OtherNotes />
      {session.isEditable && (
        <p className="page-note reading-keys">
          {say(WORDS.keys)}
          {rows.flat().some(({ origin }) => origin?.confidence === 'medium') && ` ${say(WORDS.legend)}`}
        </p>
      )}
    </section>
  );
}

function DoubtLine({ doubt: { field, isGuess, notes } }: { readonly doubt: Doubt }) {
  const say = useSay();
  const { language } = useLanguage();
  const { rows, settled, goTo, active } = useImport();
  const found = rows.flat().find(({ cell }) => cell.id === field);
  const row = /^\/indicators\/(\d+)/.exec(field)?.[1];
  const label = found ? say(found.label) : say(field === '/fiscalYear' ? WORDS.year : WORDS.moneyUnit);
  const why =
    notes.length > 0
      ? notes.map((note) => describe(note)[language]).join(language === 'zh' ? '；' : '; ')
      : say(WORDS.guess);
  return (
    <li className={active === field ? 'doubt-active' : undefined}>
      <Button type="link" size="small" className="doubt-name" onClick={() => goTo(field)}>
        {
          // biome-ignore lint/plugin: the place of a row
          row === undefined ? label : say(WORDS.fieldOf, { row: say(WORDS.row, { number: Number(row) + 1 }), label })
        }
      </Button>{' '}
      {isGuess && <strong>{say(WORDS.low)} </strong>}
      {why}
      {settled.has(field) && <em> {say(WORDS.settled)}</em>}
    </li>
  );
}

/** Of the reading as a whole, and of what stands in the file and did not become a value. */
function OtherNotes() {
  const say = useSay();
  const { language } = useLanguage();
  const { details, rows } = useImport();
  const notes = useMemo(
    () => doubtsOf(details, ['/fiscalYear', '/moneyUnit', ...rows.flat().map(({ cell }) => cell.id)]).notes,
    [details, rows],
  );
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>
        {say(WORDS.notes)} ({notes.length})
      </summary>
      <ul>
        {notes.map((note: Diagnostic) => (
          <li key={`${note.code} ${note.path} ${note.cell ?? note.position?.line} ${JSON.stringify(note.params)}`}>
            {describe(note)[language]}
            {note.cell !== undefined && <code> {note.cell}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}
