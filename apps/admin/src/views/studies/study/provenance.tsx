import { useQuery } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../language/language.tsx';
import { Person } from '../../../parts/person.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { useCopy } from '../../../parts/use-copy.ts';
import { When } from '../../../parts/when.tsx';
import { sideWords } from '../question-words.ts';
import { resultQuery, type StudySide, type StudySummary } from '../studies-query.ts';
import { useCalled } from '../use-called.ts';
import { WORDS } from './words.ts';

type Props = { readonly study: StudySummary };

/** Where the figures come from, to the hash, and how anybody makes them again. */
export function Provenance({ study }: Props) {
  const say = useSay();
  const { data: result } = useQuery({ ...resultQuery(study.id), enabled: study.progress.state === 'done' });
  const { base, candidates, madeBy, madeAt, startedAt, endedAt, resultHash } = study;
  return (
    <Card size="small" title={<h2>{say(WORDS.provenance)}</h2>}>
      <dl className="study-provenance">
        {base && <Row label={say(WORDS.base)} value={<Side side={base} />} />}
        {candidates.map((side, at) => (
          // Two versions may be of one document: a side is where it stands.
          <Row key={at} label={say(WORDS.candidate)} value={<Side side={side} />} />
        ))}
        {startedAt && <Row label={say(WORDS.dataDate)} value={<When at={startedAt} />} />}
        <Row
          label={say(WORDS.madeBy)}
          value={
            <>
              <Person id={madeBy} /> · <When at={madeAt} />
            </>
          }
        />
        {endedAt && <Row label={say(WORDS.ended)} value={<When at={endedAt} />} />}
        {result && (
          <>
            <Row label={say(WORDS.digest)} value={<code>{result.population.digest}</code>} />
            <Row label={say(WORDS.engine)} value={<code>{result.engineVersion}</code>} />
          </>
        )}
        {resultHash && <Row label={say(WORDS.resultHash)} value={<code>{resultHash}</code>} />}
      </dl>
      {result && <Reproduce study={study} question={result.question} />}
    </Card>
  );
}

const Row = ({ label, value }: { readonly label: string; readonly value: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

function Side({ side }: { readonly side: StudySide }) {
  const say = useSay();
  const called = useCalled();
  return (
    <>
      {sideWords(side, called, say)} {side.hash && <code>{side.hash}</code>}
    </>
  );
}

/** Over the database of the server, by the identifier of the study; over any that holds the forms, by a file with its question. */
const commandFor = (study: string) => `npm run plumbline -- impact --study ${study} --archive --out result.json`;

/** The commands that answer the question again, and the question as a file. */
function Reproduce({ study: { id }, question }: Props & { readonly question: unknown }) {
  const say = useSay();
  const save = () =>
    saveFile('study.json', new Blob([`${JSON.stringify(question, null, 2)}\n`], { type: 'application/json' }));
  return (
    <div className="study-reproduce">
      <p>{say(WORDS.reproduce)}</p>
      <Command command={commandFor(id)} />
      <p>{say(WORDS.reproduceElsewhere)}</p>
      <Command command={commandFor('study.json')}>
        <Button size="small" onClick={save}>
          {say(WORDS.saveQuestion)}
        </Button>
      </Command>
    </div>
  );
}

function Command({ command, children }: { readonly command: string; readonly children?: ReactNode }) {
  const say = useSay();
  const copy = useCopy();
  return (
    <div>
      <pre>
        <code>{command}</code>
      </pre>
      <Button size="small" onClick={() => void copy(command)}>
        {say(WORDS.copyCommand)}
      </Button>{' '}
      {children}
    </div>
  );
}
