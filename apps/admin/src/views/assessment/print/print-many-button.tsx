import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useTellFailure } from '../../../parts/use-tell-failure.ts';
import { WORDS } from './words.ts';

const ExportDialog = lazy(() => import('./export-dialog.tsx').then((module) => ({ default: module.ExportDialog })));

type Props = {
  /** Which forms somebody chose; none for all that are listed. */
  readonly chosen: readonly string[];
  /** What is listed, over all pages. */
  readonly listed: () => Promise<readonly string[]>;
};

/** Prints many forms into one archive: those that were chosen, or else all that are listed. */
export function PrintManyButton({ chosen, listed }: Props) {
  const say = useSay();
  const tellFailure = useTellFailure();
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const gather = useMutation({
    mutationFn: async () => (chosen.length > 0 ? chosen : listed()),
    onSuccess: setIds,
    onError: tellFailure,
  });
  return (
    <>
      <Button icon={<PrinterOutlined />} loading={gather.isPending} onClick={() => gather.mutate()}>
        {chosen.length > 0 ? say(WORDS.printChosen, { count: chosen.length }) : say(WORDS.printListed)}
      </Button>
      {ids !== null && (
        <Suspense>
          <ExportDialog ids={ids} onClose={() => setIds(null)} />
        </Suspense>
      )}
    </>
  );
}
