import { type Say, useSay } from '../../../../language/language.tsx';
import { Mark } from '../../../../parts/mark.tsx';
import { WORDS } from '../words.ts';
import type { ReleaseSeverity } from './release-severity.ts';

/** How much the draft changes, in a word and a sentence. */
export function SeverityLine({ severity: { level, because } }: { readonly severity: ReleaseSeverity }) {
  const say = useSay();
  return (
    <p className="release-severity">
      <Mark kind={KINDS[level]}>{say(WORDS[level])}</Mark> {reason(because, say)}
    </p>
  );
}

const KINDS = { major: 'bad', minor: 'doubtful', patch: 'plain' } as const;

function reason(because: ReleaseSeverity['because'], say: Say): string {
  switch (because.kind) {
    case 'words':
      return say(WORDS.becauseWords);
    case 'no-past':
      return say(WORDS.becauseNoPast);
    case 'unstudied':
      return say(WORDS.becauseUnstudied);
    case 'cases':
      return [
        ...(because.forms > 0 ? [say(WORDS.becauseForms, { count: because.forms.toLocaleString('en') })] : []),
        ...(because.tests > 0 ? [say(WORDS.becauseTests, { count: because.tests })] : []),
      ].join(say(WORDS.summaryJoin));
  }
}
