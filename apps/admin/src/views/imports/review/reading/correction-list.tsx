import { useLanguage, useSay } from '../../../../language/language.tsx';
import { Person } from '../../../../parts/person.tsx';
import { When } from '../../../../parts/when.tsx';
import { useImport } from '../import-context.tsx';
import { WORDS } from '../words.ts';

/** Who corrected which values of what was read, and when. */
export function CorrectionList() {
  const say = useSay();
  const { language } = useLanguage();
  const { details, rows } = useImport();
  const { corrections } = details;
  if (corrections.length === 0) return null;
  const labels = new Map(rows.flat().map(({ cell, label }) => [cell.id, label[language]]));
  return (
    <details className="reading-block">
      <summary>{say(WORDS.history, { count: corrections.length })}</summary>
      <ul className="reading-corrections">
        {corrections.map(({ revision, changes, madeBy, madeAt }) => (
          <li key={revision}>
            <When at={madeAt} /> <Person id={madeBy} /> {say(WORDS.correction, { count: changes.length })}
            {changes.map(({ path, old, new: now }) => (
              <span key={path} className="reading-correction">
                {labels.get(path) ?? path} {shown(old)} → {shown(now)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A value as its JSON text has it; a dash for none. */
const shown = (json: string | null): string => {
  const value: unknown = json === null ? null : JSON.parse(json);
  return value === null ? '—' : `“${typeof value === 'object' ? json : value}”`;
};
