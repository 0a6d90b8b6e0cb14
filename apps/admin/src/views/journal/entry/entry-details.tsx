import { terms } from '@plumbline/locale';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../language/language.tsx';
import { Person } from '../../../parts/person.tsx';
import { isRole, ROLES } from '../../../parts/roles.ts';
import { useUnits } from '../../assessments/use-units.ts';
import type { JournalEntry } from '../journal-query.ts';
import { WORDS } from '../words.ts';
import { detailsIn, laidOut } from './entry-words.ts';
import { DocumentLink } from './subject.tsx';
import { DETAILS } from './words.ts';

type Props = {
  readonly entry: JournalEntry;
  readonly onSubject: (subjectId: string) => void;
  readonly onActor: (actorId: string) => void;
};

/** All that an entry keeps: in words, as the text that its hash is over, and where it stands in the chain. */
export function EntryDetails({ entry, onSubject, onActor }: Props) {
  const say = useSay();
  const { subjectId, actorId, details, previousHash, hash, at } = entry;
  return (
    <div className="journal-details">
      <dl>
        {detailsIn(entry).map(([name, value]) => {
          const words = DETAILS.get(name);
          return (
            <Row key={name} label={words ? say(words) : <code>{name}</code>}>
              <Value name={name} value={value} />
            </Row>
          );
        })}
        <Row label={say(WORDS.subjectId)}>
          <code>{subjectId}</code>{' '}
          <Button type="link" size="small" onClick={() => onSubject(subjectId)}>
            {say(WORDS.onlyThis)}
          </Button>
        </Row>
        {actorId !== null && (
          <Row label={say(WORDS.actorOf)}>
            <Person id={actorId} />{' '}
            <Button type="link" size="small" onClick={() => onActor(actorId)}>
              {say(WORDS.onlyThem)}
            </Button>
          </Row>
        )}
        <Row label={say(WORDS.exactTime)}>
          <code>{at}</code>
        </Row>
        <Row label={say(WORDS.hash)}>
          <code>{hash}</code>
        </Row>
        <Row label={say(WORDS.previousHash)}>
          <code>{previousHash}</code>
        </Row>
      </dl>
      <h3>{say(WORDS.json)}</h3>
      <pre>{laidOut(details)}</pre>
    </div>
  );
}

const Row = ({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** Roles and organisations by their names, a form by the way to it; everything else as it is, to be compared. */
function Value({ name, value }: { readonly name: string; readonly value: unknown }) {
  const say = useSay();
  const { names } = useUnits();
  // A form counts its indicators from 0, and has its execution apart from them.
  if (name === 'indicatorIndex') return typeof value === 'number' ? value + 1 : say(terms.itemKinds.execution);
  if (value === null) return say(WORDS.none);
  if (name === 'parentId' && typeof value === 'string') return names.get(value) ?? <code>{value}</code>;
  if (name === 'assessmentId' && typeof value === 'string')
    return (
      <DocumentLink of={{ subjectType: 'assessment', subjectId: value, details: '' }}>
        <code>{value}</code>
      </DocumentLink>
    );
  if (!Array.isArray(value)) return typeof value === 'number' ? value : <code>{String(value)}</code>;
  if (value.length === 0) return say(WORDS.none);
  return value.map((one) => {
    const text = String(one);
    return <div key={text}>{isRole(text) ? say(ROLES[text].name) : <code>{text}</code>}</div>;
  });
}
