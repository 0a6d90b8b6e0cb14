import { Button, Input, Segmented, Select } from 'antd';
import { useId } from 'react';
import { type Say, useSay } from '../../language/language.tsx';
import { NameSearch } from '../../parts/name-search.tsx';
import { Person } from '../../parts/person.tsx';
import { ACTIONS } from './entry/words.ts';
import { isNarrowed, type JournalSearch } from './journal-search.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly search: JournalSearch;
  readonly change: (changed: Readonly<Record<string, unknown>>) => void;
  readonly showAll: () => void;
};

/** What of the journal is listed: to what, what, when, and by whom, which is chosen at an entry. */
export function JournalFilters({ search, change, showAll }: Props) {
  const say = useSay();
  return (
    <fieldset className="journal-filters" aria-label={say(WORDS.filters)}>
      <Segmented
        aria-label={say(WORDS.order)}
        value={search.order ?? 'newest'}
        options={[
          { value: 'newest', label: say(WORDS.newest) },
          { value: 'oldest', label: say(WORDS.oldest) },
        ]}
        onChange={(order) => change({ order })}
      />
      <NameSearch label={say(WORDS.subjectId)} q={search.subject ?? ''} onSearch={(subject) => change({ subject })} />
      <Select
        className="journal-action"
        aria-label={say(WORDS.action)}
        placeholder={say(WORDS.anyAction)}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={search.action ?? null}
        options={actionsIn(say)}
        onChange={(action: string | null) => change({ action: action ?? undefined })}
      />
      <Day label={say(WORDS.fromDay)} value={search.from} onChange={(from) => change({ from })} />
      <Day label={say(WORDS.untilDay)} value={search.until} onChange={(until) => change({ until })} />
      {search.actor !== undefined && (
        <span className="journal-actor">
          <span>{say(WORDS.actorOf)}</span> <Person id={search.actor} />
        </span>
      )}
      {isNarrowed(search) && (
        <Button type="link" size="small" onClick={showAll}>
          {say(WORDS.showAll)}
        </Button>
      )}
    </fieldset>
  );
}

const actionsIn = (say: Say) => [...ACTIONS].map(([value, words]) => ({ value, label: say(words) }));

type DayProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
};

/** A day, as the reader's browser writes and picks one. */
function Day({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <span className="journal-day">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      />
    </span>
  );
}
