import { conditionText, eventWording, type RuleWording } from '@plumbline/engine';
import { useSay } from '../../../../language/language.tsx';
import type { Unchecked } from '../../document/parsed-document.ts';
import { unlessHalfWritten } from '../half-written.ts';
import { WORDS } from '../words.ts';

/** When a rule holds and what then, as two lines of a regulation. */
export function RuleInWords({ rule, words }: { readonly rule: Unchecked; readonly words: RuleWording }) {
  const say = useSay();
  return (
    <p className="rule-card-words">
      <b>{say(WORDS.when)}</b> {unlessHalfWritten(() => conditionText(rule['conditions'] as never, words), '…')}
      <br />
      <b>{say(WORDS.outcome)}</b> {unlessHalfWritten(() => eventWording(rule as never, words).text, '…')}
    </p>
  );
}
