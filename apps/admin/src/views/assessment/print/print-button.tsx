import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import type { Printable } from './print-dialog.tsx';
import { WORDS } from './words.ts';

const PrintDialog = lazy(() => import('./print-dialog.tsx').then((module) => ({ default: module.PrintDialog })));

/** Opens what there is to print of a form; the layouts come with it, when somebody prints. */
export function PrintButton({ of }: { readonly of: Printable }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<PrinterOutlined />} onClick={() => setOpen(true)}>
        {say(WORDS.print)}
      </Button>
      {isOpen && (
        <Suspense>
          <PrintDialog of={of} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
