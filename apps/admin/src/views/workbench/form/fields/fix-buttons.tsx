import type { Diagnostic } from '@plumbline/core';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useAnalysed } from '../../analysis/analysis-context.tsx';
import { fixesFor } from '../../fixes/fixes-for.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { useEditing } from '../form-context.tsx';
import { WORDS } from '../words.ts';

/** What is sure to mend a problem, a click each. They speak of the text that was examined, and do nothing to another one. */
export function FixButtons({ problem }: { readonly problem: Diagnostic }) {
  const say = useSay();
  const { session } = useWorkbench();
  const analysis = useAnalysed();
  const { isReadOnly, edit } = useEditing();
  const text = session.text.text;
  // What was found in another text may be gone from this one.
  const isCurrent = analysis?.text === text;
  const fixes = useMemo(() => (isCurrent ? fixesFor(text, problem) : []), [isCurrent, text, problem]);
  if (isReadOnly) return null;
  return fixes.map(({ title, edits }) => {
    const words = say(title);
    return (
      <Button
        key={words}
        size="small"
        aria-label={say(WORDS.mend, { title: words })}
        onClick={() => edit((now) => (now === text ? edits : []))}
      >
        {words}
      </Button>
    );
  });
}
