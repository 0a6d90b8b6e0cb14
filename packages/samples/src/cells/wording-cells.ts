import { chance, type NonEmpty, pick, skewed, weighted } from '../random.ts';
import type { Cells, Draw } from './cells.ts';
import type { Gauge, Phrase } from './gauge.ts';

/** 及时, 健全, 逐步提升: a judged word, mostly repeated as the actual, else said a little differently. */
export function wordingCells({ phrases }: Extract<Gauge, { kind: 'words' }>, { plan, filing, fate }: Draw): Cells {
  const { target, near } = phrases[skewed(plan, 0, phrases.length - 1)] ?? phrases[0];
  if (fate !== 'missed' && !chance(filing, SAID_OTHERWISE)) {
    return { target, actual: chance(filing, 0.03) ? `${target}。` : target, outcome: 'met', share: 1 };
  }
  return { target, actual: pick(filing, near), outcome: 'judged', share: 0.85 };
}

/** 是, 完成, 达标 */
export function yesNoCells({ plan, filing, fate }: Draw): Cells {
  const { target, met, missed } = pick(plan, ANSWERS);
  if (fate === 'missed') return { target, actual: missed, outcome: 'missed', share: 0 };
  return { target, actual: chance(filing, 0.8) ? target : met, outcome: 'met', share: 1 };
}

const SAID_OTHERWISE = 0.17;

const ANSWERS = weighted(
  [{ target: '是', met: '是', missed: '否' }, 10],
  [{ target: '完成', met: '已完成', missed: '未完成' }, 5],
  [{ target: '达标', met: '已达标', missed: '未达标' }, 3],
  [{ target: '合格', met: '合格', missed: '不合格' }, 3],
);

const phrase = (target: string, ...near: NonEmpty<string>): Phrase => ({ target, near });
const judged = (...phrases: NonEmpty<Phrase>): Gauge => ({ kind: 'words', phrases });

export const TIMELY = judged(
  phrase('及时', '基本及时', '较及时', '按时完成'),
  phrase('按计划完成', '基本按计划完成', '按时完成'),
  phrase('按时完成', '基本按时完成', '已全部完成'),
);
export const EFFECTIVE = judged(
  phrase('有效', '较有效', '基本有效', '效果较好'),
  phrase('效果明显', '有一定效果', '效果较明显'),
  phrase('作用显著', '作用较明显', '有效'),
);
export const IMPROVING = judged(
  phrase('逐步提升', '有所提升', '稳步提升', '进一步提升'),
  phrase('有效提升', '有所提升', '得到提升', '提升'),
  phrase('明显提升', '有所提升', '逐步提升'),
  phrase('持续改善', '有所改善', '得到改善'),
  phrase('显著提高', '有所提高', '进一步提高'),
  phrase('不断增强', '有所增强', '进一步增强'),
);
export const SOUND = judged(
  phrase('健全', '基本健全', '较健全', '制度已建立'),
  phrase('完善', '基本完善', '较完善', '进一步完善'),
  phrase('建立健全', '已建立', '基本建立', '逐步健全'),
);
export const SECURED = judged(
  phrase('有效保障', '得到保障', '保障有力', '基本保障'),
  phrase('保障正常运转', '基本正常运转', '运转正常'),
  phrase('稳定', '基本稳定', '总体稳定'),
);
export const LASTING = judged(
  phrase('长期', '中长期', '持续', '较长期'),
  phrase('可持续', '基本可持续', '持续有效'),
  phrase('持续发挥作用', '发挥作用', '作用持续显现'),
  phrase('影响深远', '有一定影响', '影响较大'),
);
export const PROPER = judged(
  phrase('规范', '基本规范', '较规范', '进一步规范'),
  phrase('符合要求', '基本符合要求', '符合规定'),
  phrase('优良', '良好', '较好'),
);
export const CONTENT = judged(phrase('满意', '较满意', '基本满意', '比较满意'), phrase('非常满意', '满意', '较满意'));
