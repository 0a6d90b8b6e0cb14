import { type BenchRow, row } from '../bench/row.ts';
import { isLeaking } from './memory.ts';
import type { Soaked } from './soak.ts';

/** What a run came to, in the rows of the bench; `database` is what it ran on. */
export function soakRows(database: string, { milliseconds, answers, kept, lost, memory, atRest }: Soaked): BenchRow[] {
  const figure = (name: string, value: number, unit: string) => row('soak', `${database}: ${name}`, value, unit);
  return [
    figure('time under load', milliseconds / 60_000, 'minutes'),
    figure('answers', answers.total(), 'answers'),
    figure('answers a second', answers.total() / (milliseconds / 1000), 'answers/s'),
    ...[50, 99, 99.9].map((percent) => figure(`answers: p${percent}`, answers.percentile(percent), 'ms')),
    figure('faults', answers.faults.length, 'faults'),
    figure('acknowledged and looked for', kept, 'things'),
    figure('acknowledged and not found', lost, 'things'),
    figure('journal', atRest.entries, 'entries'),
    ...(memory === null
      ? []
      : [
          figure('memory, second fifth', memory.early, 'MiB'),
          {
            ...figure('memory, last fifth', memory.late, 'MiB'),
            ratioTo: 'that of the second',
            ratio: memory.late / memory.early,
          },
          figure('memory, most', memory.most, 'MiB'),
        ]),
    ...answers.counts().map(([name, count]) => figure(name, count, 'answers')),
  ];
}

/** Everything that is wrong with a run, in words; nothing where it passed. */
export const complaints = ({ answers, kept, memory }: Soaked): readonly string[] => [
  ...answers.faults,
  ...(kept === 0 ? ['nothing was acknowledged, so that nothing is proven: run it for longer'] : []),
  ...(memory && isLeaking(memory)
    ? [`memory grew from ${Math.round(memory.early)} to ${Math.round(memory.late)} MiB under a steady load`]
    : []),
];
