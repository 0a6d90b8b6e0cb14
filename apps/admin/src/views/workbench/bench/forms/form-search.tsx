import { LoadingOutlined, SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { archiveQuery } from '../../archive/archive-query.ts';
import { WORDS } from '../words.ts';
import { useAskBench } from '../worker/bench-client.tsx';
import type { Pin } from '../worker/bench-messages.ts';
import { pinKey } from './pins.ts';

type Props = { readonly pins: readonly Pin[]; readonly onPin: (pin: Pin) => void };

const PAGE = 10;

/** Accepted forms by year and by the names of their projects and units, the two examples first. */
export function FormSearch({ pins, onPin }: Props) {
  const say = useSay();
  const ask = useAskBench();
  const { data: archive } = useQuery(archiveQuery);
  const years = (archive?.items ?? []).map(({ fiscalYear }) => fiscalYear).toReversed();
  const [chosen, setChosen] = useState<number | null>(null);
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(PAGE);
  const search = useDeferredValue(typed);
  const asked = chosen === null ? years : [chosen];
  const { data, isError, isFetching, refetch } = useQuery({
    queryKey: ['bench-forms', asked, search, most],
    queryFn: () => ask('find', { years: asked, search, most: most + pins.length }),
    enabled: archive !== undefined,
    placeholderData: (before) => before,
    retry: false,
  });
  const pinned = new Set(pins.map(pinKey));
  const found = (data?.forms ?? []).filter(({ pin }) => !pinned.has(pinKey(pin)));
  return (
    <>
      <div className="bench-filters">
        <Select
          size="small"
          aria-label={say(WORDS.year)}
          value={chosen ?? 0}
          options={[
            { value: 0, label: say(WORDS.allYears) },
            ...years.map((year) => ({ value: year, label: String(year) })),
          ]}
          onChange={(year) => setChosen(year === 0 ? null : year)}
          style={{ width: 110 }}
        />
        <Input
          size="small"
          allowClear
          aria-label={say(WORDS.find)}
          placeholder={say(WORDS.find)}
          prefix={isFetching ? <LoadingOutlined aria-hidden /> : <SearchOutlined aria-hidden />}
          onChange={({ target }) => {
            setTyped(target.value);
            setMost(PAGE);
          }}
        />
      </div>
      {isError && (
        <p className="bench-fault">
          {say(WORDS.noArchive)}{' '}
          <Button size="small" onClick={() => void refetch()}>
            {say(WORDS.again)}
          </Button>
        </p>
      )}
      <ul className="bench-forms">
        {found.slice(0, most).map(({ pin, project, unit, fiscalYear }) => (
          <li key={pinKey(pin)}>
            <Button size="small" aria-label={say(WORDS.pinOf, { name: project })} onClick={() => onPin(pin)}>
              {say(WORDS.pin)}
            </Button>{' '}
            {project} <small>{[fiscalYear, unit].filter((one) => one !== null).join(' · ')}</small>
            {pin.kind === 'example' && <small className="bench-example">{say(WORDS.example)}</small>}
          </li>
        ))}
      </ul>
      {data && data.count === 0 && <p className="bench-note">{say(WORDS.noForm)}</p>}
      {data && data.count > most + pins.length && (
        <Button size="small" onClick={() => setMost(most + PAGE)}>
          {say(WORDS.moreForms, { count: data.count })}
        </Button>
      )}
    </>
  );
}
