import type { AmountParams, NumberOrParameter, RuleSet, ScoreParams } from '@plumbline/core';
import { text } from '@plumbline/locale';
import type { Path } from '../../../../parts/document/json-edit.ts';
import { factHandle, type Handle, shareHandle } from './handle.ts';
import { type NumberPlace, numberPlace } from './number-place.ts';

type Params = ScoreParams | AmountParams;
type Place = (path: Path, written: NumberOrParameter | null | undefined) => NumberPlace | null;
type Amounts = { readonly points?: NumberOrParameter; readonly share?: NumberOrParameter };

/** The numbers of a rule's method that can be moved, in the order of its parameters; `maxScore` is the one the picture is drawn for. */
export function methodHandles(ruleSet: RuleSet, ruleIndex: number, maxScore: number): Handle[] {
  const event = ruleSet.rules[ruleIndex]?.event;
  if (event?.type !== 'score' && event?.type !== 'deduct' && event?.type !== 'add') return [];
  const at = ['rules', ruleIndex, 'event', 'params'] as const;
  const place: Place = (path, written) =>
    written === null || written === undefined ? null : numberPlace(ruleSet, [...at, ...path], written);
  return [...ownHandles(event.params, place, maxScore), ...boundHandles(event.params, place)];
}

function ownHandles(params: Params, place: Place, maxScore: number): Handle[] {
  switch (params.method) {
    case 'linear':
      return [
        ...factHandle('zeroAt', text('零分处', 'No points at'), place(['zeroAt'], params.zeroAt), { other: 0 }),
        ...factHandle('fullAt', text('满分处', 'Full marks at'), place(['fullAt'], params.fullAt), { other: 1 }),
      ];
    case 'curve':
      return curveHandles(params, place);
    case 'steps':
      return stepHandles(params, place, maxScore);
    case 'perUnit':
      return [
        ...factHandle('line', text('起扣线', 'Counted from'), place(['line'], params.line), { other: 1 }),
        ...factHandle('step', text('每档大小', 'Size of a unit'), place(['step'], params.step), { other: 0, least: 0 }),
        ...amountHandles('amount', text('每档分数', 'Points of a unit'), [], params, place, maxScore, null),
      ];
    case 'fixed':
      return amountHandles('amount', text('得分', 'Points'), [], params as Amounts, place, maxScore, null);
    default:
      return [];
  }
}

function curveHandles({ points }: Extract<Params, { method: 'curve' }>, place: Place): Handle[] {
  const placed = points.map(({ at, share }, index) => ({
    at: place(['points', index, 'at'], at),
    share: place(['points', index, 'share'], share),
  }));
  const numberAt = (index: number) => (placed[index]?.at ? Number(placed[index].at.value) : null);
  return placed.flatMap(({ at, share }, index) => {
    const name = { index: index + 1 };
    return [
      ...factHandle(`at-${index}`, text(`第 ${name.index} 点的位置`, `Point ${name.index}, place`), at, {
        other: share ? Number(share.value) : null,
        least: numberAt(index - 1),
        most: numberAt(index + 1),
      }),
      ...shareHandle(`share-${index}`, text(`第 ${name.index} 点的得分`, `Point ${name.index}, points`), share, {
        other: at ? Number(at.value) : null,
      }),
    ];
  });
}

function stepHandles({ steps, below }: Extract<Params, { method: 'steps' }>, place: Place, maxScore: number): Handle[] {
  const from = steps.map((step, index) => place(['steps', index, 'from'], step.from));
  const values = from.map((one) => (one === null ? null : Number(one.value)));
  const nextTo = (value: number | null, direction: 1 | -1) => {
    if (value === null) return null;
    const beyond = values.filter((other) => other !== null && (other - value) * direction > 0) as number[];
    return beyond.length === 0 ? null : direction > 0 ? Math.min(...beyond) : Math.max(...beyond);
  };
  const handles = steps.flatMap((step, index) => [
    ...factHandle(`from-${index}`, text(`第 ${index + 1} 档起点`, `Step ${index + 1} from`), from[index] ?? null, {
      least: nextTo(values[index] ?? null, -1),
      most: nextTo(values[index] ?? null, 1),
    }),
    ...amountHandles(
      `step-${index}`,
      text(`第 ${index + 1} 档得分`, `Step ${index + 1} points`),
      ['steps', index],
      step,
      place,
      maxScore,
      values[index] ?? null,
    ),
  ]);
  return [
    ...handles,
    ...amountHandles('below', text('各档以下得分', 'Points below all steps'), ['below'], below, place, maxScore, null),
  ];
}

/** An amount is points or a share; the picture shows shares of the maximum it is drawn for. */
function amountHandles(
  key: string,
  label: Handle['label'],
  path: Path,
  amounts: Amounts,
  place: Place,
  maxScore: number,
  other: number | null,
): Handle[] {
  if (amounts.share !== undefined) return shareHandle(key, label, place([...path, 'share'], amounts.share), { other });
  return shareHandle(key, label, place([...path, 'points'], amounts.points), { other, scale: 1 / maxScore });
}

function boundHandles(params: Params, place: Place): Handle[] {
  const { cap, floor } = params as { readonly cap?: NumberOrParameter | null; readonly floor?: NumberOrParameter };
  return [
    ...shareHandle('cap', text('上限', 'At most'), place(['cap'], cap)),
    ...shareHandle('floor', text('下限', 'At least'), place(['floor'], floor)),
  ];
}
