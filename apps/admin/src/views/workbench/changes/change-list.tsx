import type { ChangeDetail, WordedChange } from '@plumbline/engine';
import { Alert, Button } from 'antd';
import { memo, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import type { Path } from '../../../parts/document/json-edit.ts';
import { Mark, type MarkKind } from '../../../parts/mark.tsx';
import { groupChanges, SEVERITY_WORDS } from './change-groups.ts';
import './changes.css';
import type { Comparison, TestChange } from './compare-messages.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly comparison: Pick<Comparison, 'rules' | 'goldenTests'>;
  /** Where a place of the document can be shown; null where there is nothing to show it in. */
  readonly onReveal: ((path: Path) => void) | null;
  /** Whether how much it does to points is told above; not where more is known of that than the documents say. */
  readonly withSum?: boolean;
};

/** What is another between two states, in words under headings, with how much it does to points. */
export const ChangeList = memo(function ChangeList({
  comparison: { rules, goldenTests },
  onReveal,
  withSum = true,
}: Props) {
  const say = useSay();
  if (rules === null) return <Alert type="info" showIcon title={say(WORDS.unreadable)} />;
  const { changes, severity } = rules;
  const tests = goldenTests ?? [];
  if (changes.length === 0 && tests.length === 0) return <p className="page-note">{say(WORDS.same)}</p>;
  return (
    <div className="changes">
      {withSum && (
        <p className="changes-sum">
          <Mark kind={SEVERITY_MARKS[severity]}>{say(SEVERITY_WORDS[severity])}</Mark>{' '}
          {changes.length === 0
            ? say(WORDS.sameRules)
            : say(WORDS.count, { count: changes.length, scoring: changes.filter(({ scoring }) => scoring).length })}
        </p>
      )}
      {groupChanges(changes).map(({ title, changes: list }) => (
        <Group key={title.en} title={say(title)} count={list.length}>
          {list.map((change) => (
            <Change key={`${change.subject} ${change.key}`} change={change} onReveal={onReveal} />
          ))}
        </Group>
      ))}
      {tests.length > 0 && (
        <Group title={say(WORDS.groupTests)} count={tests.length}>
          {tests.map((test) => (
            <Test key={`${test.kind} ${test.name}`} test={test} />
          ))}
        </Group>
      )}
    </div>
  );
});

const SEVERITY_MARKS = { major: 'bad', minor: 'doubtful', patch: 'plain' } as const satisfies Record<string, MarkKind>;
const KIND_MARKS = { added: 'good', removed: 'bad', changed: 'known' } as const satisfies Record<string, MarkKind>;

/** A list of thousands is shown in parts: it would take its time to be drawn. */
const SHOWN = 50;

function Group({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: readonly React.ReactNode[];
}) {
  const say = useSay();
  const [isWhole, setWhole] = useState(false);
  return (
    <section>
      <h4>
        {title} <span className="changes-count">{count}</span>
      </h4>
      <ul>{isWhole ? children : children.slice(0, SHOWN)}</ul>
      {!isWhole && children.length > SHOWN && (
        <Button size="small" type="link" onClick={() => setWhole(true)}>
          {say(WORDS.more, { count: children.length - SHOWN })}
        </Button>
      )}
    </section>
  );
}

function Change({ change, onReveal }: { readonly change: WordedChange; readonly onReveal: Props['onReveal'] }) {
  const say = useSay();
  const { name, kind, scoring, at, details } = change;
  return (
    <li>
      <Mark kind={KIND_MARKS[kind]}>{say(WORDS[kind])}</Mark>{' '}
      {at && onReveal ? (
        <Button
          size="small"
          type="link"
          className="changes-name"
          aria-label={say(WORDS.goTo, { name })}
          onClick={() => onReveal(at)}
        >
          {name}
        </Button>
      ) : (
        <span className="changes-name">{name}</span>
      )}
      {scoring && <span className="changes-scoring"> {say(WORDS.scoring)}</span>}
      {details.map((detail, index) => (
        <Detail key={index} detail={detail} />
      ))}
    </li>
  );
}

function Detail({ detail: { name, before, after } }: { readonly detail: ChangeDetail }) {
  const say = useSay();
  return (
    <>
      {name !== null && <div className="changes-member">{name}</div>}
      <dl className="changes-detail">
        {before !== null && before !== '' && (
          <>
            <dt>{say(WORDS.was)}</dt>
            <dd>
              <del>{before}</del>
            </dd>
          </>
        )}
        {after !== null && after !== '' && (
          <>
            <dt>{say(WORDS.is)}</dt>
            <dd>
              <ins>{after}</ins>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function Test({ test: { kind, name } }: { readonly test: TestChange }) {
  const say = useSay();
  return (
    <li>
      <Mark kind={KIND_MARKS[kind]}>{say(WORDS[kind])}</Mark> {name}
    </li>
  );
}
