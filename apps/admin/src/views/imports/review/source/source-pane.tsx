import { useQuery } from '@tanstack/react-query';
import { Empty, Spin } from 'antd';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { type FormPlace, type Source, sourceQuery } from '../../import-form-query.ts';
import { WORDS } from '../words.ts';
import './source.css';
import { gridOf, type SourceTable } from './source-grid.ts';

type Props = {
  readonly form: FormPlace;
  readonly hasSource: boolean;
  /** Where the values of the form stand. */
  readonly places: ReadonlySet<string>;
  /** The place of the value somebody is at. */
  readonly lit: string | null;
  readonly onPick: (place: string) => void;
};

/** The file itself, drawn from its cells and lines; where a value comes from is lit. */
export function SourcePane({ form, hasSource, places, lit, onPick }: Props) {
  const say = useSay();
  const { data, error, refetch } = useQuery({ ...sourceQuery(form), enabled: hasSource });
  const pane = useRef<HTMLElement>(null);
  useLight(pane, lit, data !== undefined);
  return (
    <section ref={pane} className="source" aria-label={say(WORDS.source)}>
      {!hasSource && <Empty description={say(WORDS.noSource)} />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {hasSource && !data && !error && <Spin description={say(WORDS.loading)} className="source-loading" />}
      {data && <SourceView source={data} places={places} onPick={onPick} />}
    </section>
  );
}

/** Lights a place and brings it into sight. It changes with every step, and the cells do not. */
function useLight(pane: React.RefObject<HTMLElement | null>, lit: string | null, isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn || lit === null) return;
    const places = pane.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [];
    const found = [...places].filter(({ dataset }) => dataset['at'] === lit);
    for (const place of found) place.classList.add('source-lit');
    found[0]?.scrollIntoView({ block: 'center', inline: 'nearest' });
    return () => {
      for (const place of found) place.classList.remove('source-lit');
    };
  }, [pane, lit, isDrawn]);
}

type ViewProps = { readonly source: Source } & Pick<Props, 'places' | 'onPick'>;

const SourceView = memo(function SourceView({ source, places, onPick }: ViewProps) {
  const say = useSay();
  return (
    <>
      {source.sections.map(({ name, parts }) => (
        <div key={name ?? ''}>
          {name !== null && <h3 className="source-sheet">{name}</h3>}
          {parts.map((part, index) =>
            part.kind === 'line' ? (
              <p key={`${part.at} ${index}`} className="source-line">
                <Place at={part.at} text={part.text} isRead={places.has(part.at)} onPick={onPick} />
              </p>
            ) : (
              <DrawnTable key={part.cells[0]?.at ?? index} table={part} places={places} onPick={onPick} />
            ),
          )}
        </div>
      ))}
      {source.isCut && <p className="page-note">{say(WORDS.sourceCut)}</p>}
    </>
  );
});

/** Narrower than this a column of a sheet cannot be read; a wide one is scrolled. */
const LEAST_EM = 3;

function DrawnTable({ table, places, onPick }: { readonly table: SourceTable } & Pick<Props, 'places' | 'onPick'>) {
  const { cells, widths } = useMemo(() => gridOf(table), [table]);
  const first = cells[0]?.row ?? 0;
  const count = cells.reduce((most, { column, columns: taken }) => Math.max(most, column + taken - 1), 0);
  // biome-ignore lint/plugin: the width of a column
  const columns = widths?.map((width) => `minmax(0, ${width.toFixed(0)}fr)`).join(' ');
  return (
    <div
      className={widths ? 'source-table' : 'source-table source-sheet-table'}
      style={columns === undefined ? { minWidth: `${count * LEAST_EM}em` } : { gridTemplateColumns: columns }}
    >
      {cells.map((cell) => (
        <div
          key={cell.at}
          className="source-cell"
          style={{
            gridRow: `${cell.row - first + 1} / span ${cell.rowSpan}`,
            gridColumn: `${cell.column} / span ${cell.columns}`,
          }}
        >
          <Place at={cell.at} text={cell.text} isRead={places.has(cell.at)} onPick={onPick} />
        </div>
      ))}
    </div>
  );
}

type PlaceProps = {
  readonly at: string;
  readonly text: string;
  readonly isRead: boolean;
  readonly onPick: (place: string) => void;
};

/** What became a value leads to it by a click; by keyboard one goes from value to value, and this follows. */
function Place({ at, text, isRead, onPick }: PlaceProps) {
  return isRead ? (
    <button type="button" tabIndex={-1} data-at={at} title={at} className="source-place" onClick={() => onPick(at)}>
      {text}
    </button>
  ) : (
    <span data-at={at} className="source-text">
      {text}
    </span>
  );
}
