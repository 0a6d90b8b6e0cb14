import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { StepButtons } from '../../../parts/document/step-buttons.tsx';
import type { FormPlace } from '../import-form-query.ts';
import { DecideBar, SaveWords } from './decide/decide-bar.tsx';
import { ImportProvider } from './import-context.tsx';
import type { ImportSession } from './import-session.ts';
import { fieldAt, originOf } from './reading/reading-fields.ts';
import { ReadingPane } from './reading/reading-pane.tsx';
import { SourcePane } from './source/source-pane.tsx';
import { useOpenImport } from './use-open-import.ts';
import { WORDS } from './words.ts';

/** Two panes: the file on the left, what was read from it on the right. */
export function ImportFrame({ place, session }: { readonly place: FormPlace; readonly session: ImportSession }) {
  const say = useSay();
  const { open, marks, actions } = useOpenImport(session);
  const { details, form, rows, active, goTo, goOn } = open;
  const { buffer } = session;
  const places = useMemo(() => new Set(Object.values(details.origins).map(({ cell }) => cell)), [details.origins]);
  const fields = useMemo(() => rows.flat(), [rows]);
  const pick = useCallback(
    (at: string) => {
      const field = fieldAt(at, fields);
      if (field !== null) goTo(field);
    },
    [fields, goTo],
  );
  useReviewKeys(goOn, session);
  const title = say(WORDS.title, { name: form.project.name });
  useEffect(() => {
    document.title = `${title} · 准绳`;
  }, [title]);
  return (
    <ImportProvider value={open} marks={marks} actions={actions}>
      <div className="import-review">
        <div className="import-review-head">
          <Link to="/imports">{say(WORDS.back)}</Link>
          <h1 title={form.project.name}>{form.project.name}</h1>
          <a
            className="import-review-file"
            href={`/api/v1/imports/${place.id}/file`}
            title={say(WORDS.download)}
            download
          >
            {say(WORDS.file, { file: details.fileName })}
          </a>
          <span className="decide-gap" />
          <SaveWords />
          {session.isEditable && <StepButtons buffer={buffer} size="small" />}
        </div>
        <div className="import-review-panes">
          <SourcePane
            form={place}
            hasSource={details.hasSource}
            places={places}
            lit={active === null ? null : (originOf(details.origins, active)?.cell ?? null)}
            onPick={pick}
          />
          <ReadingPane />
        </div>
        <DecideBar place={place} />
      </div>
    </ImportProvider>
  );
}

/** F8 goes from doubt to doubt wherever one is, Ctrl+Z takes a step back, and Ctrl+Y or Ctrl+Shift+Z takes it again. */
function useReviewKeys(goOn: (by: 1 | -1) => void, { buffer, isEditable }: ImportSession): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = isEditable && (event.ctrlKey || event.metaKey) && !event.altKey ? event.key.toLowerCase() : '';
      if (event.key === 'F8') goOn(event.shiftKey ? -1 : 1);
      else if (key === 'z' && !event.shiftKey && buffer.canUndo) buffer.undo();
      else if ((key === 'y' || key === 'z') && event.shiftKey === (key === 'z') && buffer.canRedo) buffer.redo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [goOn, buffer, isEditable]);
}
