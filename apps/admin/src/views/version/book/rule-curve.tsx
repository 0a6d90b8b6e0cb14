import { type CompiledRuleSet, factText, ruleWording, VOCABULARY } from '@plumbline/engine';
import { memo, useMemo } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { methodHandles } from '../../workbench/curve/handles/method-handles.ts';
import { rangeOf, sampleMethod } from '../../workbench/curve/sample/sample-method.ts';
import { WORDS } from '../words.ts';

/** Points are drawn as shares of these; what a rule gives in points stands in its words. */
const MAX_SCORE = '10';
const SIZE = { width: 300, height: 96, left: 34, right: 10, top: 8, bottom: 30 } as const;

type Props = { readonly compiled: CompiledRuleSet; readonly ruleId: string };

/** What a rule gives over the fact it computes from, drawn by the code that scores; nothing where there is no such fact. */
export const RuleCurve = memo(function RuleCurve({ compiled, ruleId }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const drawn = useMemo(() => draw(compiled, ruleId), [compiled, ruleId]);
  const rule = compiled.rules.get(ruleId)?.rule;
  if (drawn === null || !rule) return null;
  const { path, range, most, isRatio, fact } = drawn;
  const { width, height, left, right, top, bottom } = SIZE;
  const xText = (x: number) => (isRatio ? `${Math.round(x * 100)}%` : String(Number(x.toPrecision(4))));
  return (
    <svg
      className="rule-curve"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={say(WORDS.picture, { name: rule.title[language] })}
    >
      <path className="rule-curve-axis" d={`M${left} ${top}V${height - bottom}H${width - right}`} />
      <path className="rule-curve-full" d={`M${left} ${yOf(1, most)}H${width - right}`} />
      <text x={left - 4} y={yOf(1, most)} dy="0.32em" textAnchor="end">
        100%
      </text>
      <text x={left - 4} y={height - bottom} dy="0.32em" textAnchor="end">
        0
      </text>
      <text x={left} y={height - bottom + 12}>
        {xText(range.from)}
      </text>
      <text x={width - right} y={height - bottom + 12} textAnchor="end">
        {xText(range.to)}
      </text>
      <text x={(left + width - right) / 2} y={height - 4} textAnchor="middle">
        {factText(fact, ruleWording(compiled.ruleSet, language))}
      </text>
      <path className="rule-curve-line" d={path} />
    </svg>
  );
});

const yOf = (share: number, most: number) => {
  const { height, top, bottom } = SIZE;
  return top + (1 - share / most) * (height - top - bottom);
};

function draw(compiled: CompiledRuleSet, ruleId: string) {
  const { ruleSet } = compiled;
  const index = ruleSet.rules.findIndex(({ id }) => id === ruleId);
  const rule = ruleSet.rules[index];
  const { params } = rule?.event ?? { params: {} };
  const fact = 'of' in params && typeof params.of === 'string' ? params.of : null;
  if (fact === null) return null;
  const isRatio = VOCABULARY.get(fact)?.unit === 'ratio';
  const handles = methodHandles(ruleSet, index, Number(MAX_SCORE));
  const range = rangeOf(handles, isRatio);
  const lines = handles.filter(({ axis }) => axis === 'fact').map(({ place }) => Number(place.value));
  const samples = sampleMethod(compiled, ruleId, fact, { ...range, lines, maxScore: MAX_SCORE });
  const shares = samples.flatMap(({ share }) => (share === null ? [] : [share]));
  if (new Set(shares).size < 2) return null;
  const most = Math.max(1, ...shares) * 1.05;
  const { width, left, right } = SIZE;
  const xOf = (x: number) => left + ((x - range.from) / (range.to - range.from)) * (width - left - right);
  let path = '';
  let isDrawing = false;
  for (const { x, share } of samples) {
    if (share !== null) path += `${isDrawing ? 'L' : 'M'}${xOf(x).toFixed(1)} ${yOf(share, most).toFixed(1)}`;
    isDrawing = share !== null;
  }
  return { path, range, most, isRatio, fact };
}
