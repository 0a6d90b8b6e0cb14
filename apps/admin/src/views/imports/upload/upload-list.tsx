import type { Diagnostic } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress, Table } from 'antd';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { failureWords } from '../../../parts/failure-words.ts';
import { Mark } from '../../../parts/mark.tsx';
import { WORDS } from '../words.ts';
import { uploads } from './upload-queue.ts';
import { isUnderWay, mayCancel, mayRetry, tallyOf, type Upload } from './upload-state.ts';

/** The files that are being sent and read, each with how far it is and what came of it. */
export function UploadList() {
  const say = useSay();
  const all = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  const { over, failed, forms, unreadable } = tallyOf(all);
  useFreshImports(over);
  if (all.length === 0) return null;
  const isBusy = isUnderWay(all);
  return (
    <section aria-label={say(WORDS.uploads)} className="import-uploads">
      <div className="import-uploads-head">
        <span role="status">
          {say(WORDS.progress, { over, all: all.length, forms })}
          {unreadable > 0 && say(WORDS.progressFaulty, { count: unreadable })}
        </span>
        <Progress
          percent={Math.floor((over * 100) / all.length)}
          size="small"
          className="import-uploads-bar"
          aria-label={say(WORDS.uploads)}
        />
        {isBusy && (
          <Button size="small" onClick={uploads.cancelAll}>
            {say(WORDS.cancelAll)}
          </Button>
        )}
        {failed > 0 && (
          <Button size="small" onClick={uploads.retryFailed}>
            {say(WORDS.retryFailed, { count: failed })}
          </Button>
        )}
        {!isBusy && (
          <Button size="small" onClick={uploads.clear}>
            {say(WORDS.clear)}
          </Button>
        )}
      </div>
      <UploadTable all={all} />
    </section>
  );
}

/** As high as a row is, in pixels. */
const ROW = 42;

function UploadTable({ all }: { readonly all: readonly Upload[] }) {
  const say = useSay();
  return (
    <Table<Upload>
      size="small"
      rowKey="key"
      // Of hundreds only those in sight are drawn.
      virtual
      scroll={{ y: Math.min(all.length * ROW, 8 * ROW), x: 700 }}
      pagination={false}
      dataSource={[...all]}
      columns={[
        { title: say(WORDS.file), dataIndex: 'name', width: 360, ellipsis: true },
        { title: say(WORDS.fate), render: (_, upload) => <Fate upload={upload} /> },
        {
          title: <span className="unseen">{say(WORDS.actions)}</span>,
          width: 100,
          render: (_, upload) => <Actions upload={upload} />,
        },
      ]}
    />
  );
}

const PAUSE = 700;

/** The list of what was imported shows what has just been. */
function useFreshImports(over: number): void {
  const queries = useQueryClient();
  const waits = useRef(false);
  useEffect(() => {
    if (over === 0 || waits.current) return;
    // Of hundreds of files several are done in a second; the list is asked for once.
    waits.current = true;
    setTimeout(() => {
      waits.current = false;
      void queries.invalidateQueries({ queryKey: ['imports'] });
    }, PAUSE);
  }, [over, queries]);
}

function Fate({ upload: { progress, size, name } }: { readonly upload: Upload }) {
  const say = useSay();
  const { language } = useLanguage();
  switch (progress.kind) {
    case 'sending':
      return (
        <Progress
          percent={size === 0 ? 100 : Math.floor((progress.sent * 100) / size)}
          size="small"
          aria-label={say(WORDS.sendingOf, { name })}
        />
      );
    case 'failed':
      return (
        <>
          <Mark kind="bad">{say(WORDS.failed)}</Mark> {failureWords(progress.error, say)}
        </>
      );
    case 'done': {
      const faulty = progress.made.forms.filter(({ state }) => state === 'unreadable');
      const unreadable = faulty.length;
      const known = progress.made.forms.filter(({ same }) => same.length > 0).length;
      const read = progress.made.forms.length - unreadable;
      return (
        <span className="import-fates">
          {read > 0 && <Mark kind="good">{say(WORDS.readForms, { count: read })}</Mark>}
          {known > 0 && <Mark kind="known">{say(WORDS.knownForms, { count: known })}</Mark>}
          {unreadable > 0 && <Mark kind="bad">{say(WORDS.unreadableForms, { count: unreadable })}</Mark>}
          {faulty[0]?.faults[0] && <span>{describe(faulty[0].faults[0] as Diagnostic)[language]}</span>}
        </span>
      );
    }
    default:
      return <Mark kind="plain">{say(WORDS[progress.kind])}</Mark>;
  }
}

function Actions({ upload }: { readonly upload: Upload }) {
  const say = useSay();
  const { key, name } = upload;
  if (mayCancel(upload))
    return (
      <Button size="small" aria-label={say(WORDS.cancelOf, { name })} onClick={() => uploads.cancel(key)}>
        {say(WORDS.cancel)}
      </Button>
    );
  if (mayRetry(upload))
    return (
      <Button size="small" aria-label={say(WORDS.retryOf, { name })} onClick={() => uploads.retry(key)}>
        {say(WORDS.retry)}
      </Button>
    );
  return null;
}
