import { CheckOutlined, CloseOutlined, QuestionOutlined } from '@ant-design/icons';
import type { FormIndicator } from '@plumbline/core';
import type { CompiledRuleSet } from '@plumbline/engine';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { readingOf } from '../score/reading.ts';
import { WORDS } from '../words.ts';

type Props = {
  readonly row: FormIndicator;
  readonly fiscalYear: number;
  readonly compiled: CompiledRuleSet | null;
};

/** Below an actual: what was read of it, held against the target. What could not be read is seen at once. */
export function ReadingNote({ row, fiscalYear, compiled }: Props) {
  const say = useSay();
  const { text, state, unparsed } = useMemo(() => readingOf(row, fiscalYear, compiled), [row, fiscalYear, compiled]);
  if (state === 'empty' || (state === 'open' && text === null)) return null;
  return (
    <small className={`reading reading-${state}`}>
      {text}
      {state === 'met' && (
        <span>
          <CheckOutlined aria-hidden="true" /> {say(WORDS.met)}
        </span>
      )}
      {state === 'missed' && (
        <span>
          <CloseOutlined aria-hidden="true" /> {say(WORDS.missed)}
        </span>
      )}
      {state === 'unparsed' && (
        <span>
          <QuestionOutlined aria-hidden="true" /> {say(unparsed === 'target' ? WORDS.unreadTarget : WORDS.unread)}
        </span>
      )}
    </small>
  );
}
