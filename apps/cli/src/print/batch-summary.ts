import type { Tally } from '../batch/tally.ts';
import type { Session } from '../io.ts';
import { say, type WordKey } from '../words.ts';
import { describeOne } from './diagnostic-lines.ts';
import { mainReason } from './fate-lines.ts';
import { painter } from './paint.ts';

/** Longer lists are in `summary.json`. */
const MOST_LISTED = 20;

/** What became of all files, in a few lines: figures first, then what cannot be used and why, then what was left alone. */
export function batchSummary(tally: Tally, session: Session): string[] {
  const { language } = session;
  const { files, forms, rows } = tally;
  const part = (key: WordKey, count: number) => (count > 0 ? [say(language, key, { count })] : []);
  const list = (parts: readonly string[]) => parts.join(language === 'zh' ? '，' : ', ');
  const unusable = files.unusable + files.partly + files.failed;
  return [
    `${painter(session).bold(say(language, 'summary'))}  ${list([
      say(language, 'fileCount', { count: files.total }),
      ...part('filesReused', files.reused),
      ...part('filesUnusable', unusable),
      ...part('filesRemaining', files.remaining),
    ])}`,
    `  ${list([say(language, 'formCount', { count: forms.usable }), ...part('formsUnusable', forms.unusable), ...part('formsWithoutTotal', forms.withoutTotal), ...part('formsWithTrouble', forms.withTrouble)])}`,
    `  ${list([say(language, 'rowCount', { count: rows.read + rows.notes }), ...part('rowNotes', rows.notes), ...part('rowLeftOut', rows.leftOut)])}`,
    ...unusableSummary(tally, session),
    ...skippedLines(tally, session),
  ];
}

function unusableSummary({ unusable }: Tally, session: Session): string[] {
  if (unusable.length === 0) return [];
  const lines = unusable.map(({ file, diagnostics }) => {
    const reason = mainReason(diagnostics);
    return reason ? `${file}: ${describeOne(reason, session)}` : file;
  });
  return [`${say(session.language, 'unusableFiles')}:`, ...shortened(lines, session)];
}

/** What was found in folders and archives and not read. */
export function skippedLines({ skipped }: Tally, session: Session): string[] {
  const { language } = session;
  if (skipped.length === 0) return [];
  const lines = skipped.map(({ file, reason }) => `${file}: ${say(language, REASONS[reason])}`);
  return [say(language, 'skippedFiles', { count: skipped.length }), ...shortened(lines, session)];
}

const REASONS = { leftover: 'skippedLeftover', unknown: 'skippedUnknown', link: 'skippedLink' } as const;

function shortened(lines: readonly string[], { language }: Session): string[] {
  const rest = lines.length - MOST_LISTED;
  const shown = lines.slice(0, MOST_LISTED).map((line) => `  ${line}`);
  return rest > 0 ? [...shown, `  ${say(language, 'andMore', { count: rest })}`] : shown;
}
