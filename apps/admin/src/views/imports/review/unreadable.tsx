import type { Diagnostic } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import { Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { Page } from '../../../parts/page.tsx';
import type { FormPlace, ImportFormDetails } from '../import-form-query.ts';
import { WORDS as LIST } from '../words.ts';
import { lacksYear, ReadAgain } from './read-again.tsx';
import { SourcePane } from './source/source-pane.tsx';
import { WORDS } from './words.ts';

const NOWHERE: ReadonlySet<string> = new Set();

type Props = { readonly place: FormPlace; readonly details: ImportFormDetails };

/** A file no form could be made of: why, and what to do. What it holds is shown where it could be opened at all. */
export function Unreadable({ place, details }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Page
      title={say(WORDS.unreadableTitle, { name: details.fileName })}
      actions={<Link to="/imports">{say(WORDS.back)}</Link>}
    >
      <ul>
        {details.diagnostics.map((fault) => (
          <li key={`${fault.code} ${fault.path} ${fault.cell}`}>{describe(fault as Diagnostic)[language]}</li>
        ))}
      </ul>
      <h2 className="import-what-now">{say(WORDS.whatNow)}</h2>
      {lacksYear(details) ? <ReadAgain place={place} details={details} /> : <p>{say(WORDS.whatNowText)}</p>}
      <p className="page-note">{say(LIST.formats)}</p>
      {details.hasSource && (
        <div className="import-unreadable-source">
          <SourcePane form={place} hasSource places={NOWHERE} lit={null} onPick={() => {}} />
        </div>
      )}
    </Page>
  );
}
