import type { ScoreParams } from '@plumbline/core';
import { factText, factUnit } from '../fact-text.ts';
import { amountText, highestFirst, numberText } from '../number-text.ts';
import { rangeText } from '../range-text.ts';
import type { RuleWording } from '../rule-wording.ts';
import type { Said } from './said.ts';

export function curveText({ of, points }: ScoreParams<'curve'>, words: RuleWording): Said {
  const { say } = words;
  const x = factText(of, words);
  return {
    text: say(
      `折线：得分 = 分值 × 比例；比例按${x}在下表各点之间以直线计，第一点以下、最后一点以上不再变化。`,
      `By a curve: score = maximum score × share; between the points below the share follows straight lines by ${x}, before the first and after the last it stays as it is there.`,
    ),
    table: {
      head: [x, say('占分值的比例', 'share of the maximum score')],
      rows: points.map(({ at, share }) => [numberText(at, factUnit(of), words), numberText(share, 'ratio', words)]),
    },
  };
}

export function stepsText({ of, steps, below }: ScoreParams<'steps'>, words: RuleWording): Said {
  const { say } = words;
  const x = factText(of, words);
  const whole = say('分值', 'maximum score');
  const ordered = highestFirst(steps, ({ from }) => from, words);
  const edges = ordered.map(({ from }) => numberText(from, factUnit(of), words));
  const rows = ordered.map((step, index) => [
    rangeText(edges[index] ?? null, edges[index - 1] ?? null, false, words),
    amountText(step, whole, words),
  ]);
  const lowest = [rangeText(null, edges.at(-1) ?? null, false, words), amountText(below, whole, words)];
  return {
    text: say(
      `分档：按${x}所在的档得分，每档含下限、不含上限。`,
      `In steps: the score of the step that ${x} lies in; a step includes its lower end and not its upper end.`,
    ),
    table: { head: [x, say('得分', 'score')], rows: [...rows, lowest] },
  };
}

export function judgedText({ of, band, bands }: ScoreParams<'judged'>, words: RuleWording): Said {
  const { say } = words;
  const x = factText(of, words);
  const ordered = highestFirst(bands, ({ from }) => from, words);
  const edge = say(
    '不在范围内的，按该档的边界计，并提出核查意见。',
    'A score outside the band is taken to its end, and a finding says so.',
  );
  const which =
    band === undefined
      ? say(`限于${x}所在档的范围。`, `kept within the band that ${x} lies in.`)
      : say(
          `限于${factText(band, words)}所选档的范围；没有选的，以${x}所在的档为准；所选不是下列各档的，得分待定。`,
          `kept within the band chosen by ${factText(band, words)}; without a choice the band that ${x} lies in counts, and with a choice that is none of these the score is pending.`,
        );
  return {
    text: say(`评定：得分 = ${x}，${which}${edge}`, `Judged: score = ${x}, ${which} ${edge}`),
    table: {
      head: [say('档次', 'band'), say('分数范围（占分值的比例）', 'range (share of the maximum score)')],
      rows: ordered.map(({ id, from, to }, index) => [
        id,
        rangeText(numberText(from, 'ratio', words), numberText(to, 'ratio', words), index === 0, words),
      ]),
    },
  };
}
