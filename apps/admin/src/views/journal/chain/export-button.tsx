import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { useTellFailure } from '../../../parts/use-tell-failure.ts';
import { isNarrowed, type JournalSearch } from '../journal-search.ts';
import { exportedJournal } from './exported-journal.ts';
import { WORDS } from './words.ts';

/** The journal as a file, an entry a line, as the command line verifies it; and only what is listed where not all is. A second click lets it be. */
export function ExportButton() {
  const say = useSay();
  const search: JournalSearch = useSearch({ from: '/journal' });
  const [count, setCount] = useState(0);
  const stopped = useRef<AbortController | null>(null);
  const tellFailure = useTellFailure();
  useEffect(() => () => stopped.current?.abort(), []);
  const save = useMutation({
    mutationFn: async () => {
      setCount(0);
      const stop = new AbortController();
      stopped.current = stop;
      const file = await exportedJournal(search, { signal: stop.signal, onCount: setCount });
      if (file !== null) saveFile(`${say(WORDS.fileName)}.jsonl`, file);
    },
    onError: tellFailure,
  });
  if (save.isPending)
    return <Button onClick={() => stopped.current?.abort()}>{say(WORDS.exporting, { count })}</Button>;
  return <Button onClick={() => save.mutate()}>{say(isNarrowed(search) ? WORDS.exportShown : WORDS.export)}</Button>;
}
