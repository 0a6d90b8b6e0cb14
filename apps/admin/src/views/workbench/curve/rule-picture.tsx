import type { LocalizedText } from '@plumbline/core';
import { type CompiledRuleSet, eventWording, ruleWording, VOCABULARY } from '@plumbline/engine';
import { Empty } from 'antd';
import { useMemo } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { type CaseSubject, heapsOf } from './cases/case-dots.ts';
import { CaseNotes } from './cases/case-notes.tsx';
import { useCases } from './cases/use-cases.tsx';
import { CurveNotes } from './curve-notes.tsx';
import type { Handle } from './handles/handle.ts';
import { methodHandles } from './handles/method-handles.ts';
import { NumberTable } from './number-table.tsx';
import { Plot } from './plot/plot.tsx';
import { cliffs } from './sample/sample-indicator.ts';
import { rangeOf, sampleMethod } from './sample/sample-method.ts';
import { WORDS } from './words.ts';

/** The maximum score that points of a rule are drawn for. */
const MAX_SCORE = '10';

type Props = {
  readonly compiled: CompiledRuleSet;
  readonly base: CompiledRuleSet | null;
  readonly ruleId: string;
  readonly onMove: ((handle: Handle, value: string) => void) | null;
};

/** One rule: its points over the fact it is computed from, wherever its condition holds. */
export function RulePicture({ compiled, base, ruleId, onMove }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const { ruleSet } = compiled;
  const index = ruleSet.rules.findIndex(({ id }) => id === ruleId);
  const rule = ruleSet.rules[index];
  const handles = useMemo(() => methodHandles(ruleSet, index, Number(MAX_SCORE)), [ruleSet, index]);
  const fact = rule && factOf(rule.event.params);
  const definition = fact ? VOCABULARY.get(fact) : undefined;
  const isRatio = definition?.unit === 'ratio';
  const range = useMemo(() => rangeOf(handles, isRatio), [handles, isRatio]);
  const lines = handles.filter(({ axis }) => axis === 'fact').map(({ place }) => Number(place.value));
  const draw = (set: CompiledRuleSet) =>
    fact ? sampleMethod(set, ruleId, fact, { ...range, lines, maxScore: MAX_SCORE }) : [];
  const samples = draw(compiled);
  const subject = useMemo((): CaseSubject => ({ kind: 'rule', id: ruleId, fact: fact ?? '' }), [ruleId, fact]);
  const cases = useCases(subject);
  if (!rule) return null;
  const heaps = heapsOf(cases?.dots ?? [], range);
  const wording = eventWording(rule, ruleWording(ruleSet, language));
  const label = (fact && (definition?.meaning ?? inputTitle(ruleSet.inputs, fact))) || null;
  const isDrawn = samples.some(({ share }) => share !== null);
  const xText = (x: number) => (isRatio ? `${Number((x * 100).toFixed(4))}%` : String(Number(x.toPrecision(8))));
  const most = Math.max(1.1, ...samples.map(({ share }) => (share ?? 0) * 1.1));
  return (
    <section aria-label={rule.title[language]}>
      <h2>{rule.title[language]}</h2>
      <p>{wording.text}</p>
      {isDrawn && label ? (
        <>
          <Plot
            name={say(WORDS.picture, { name: rule.title[language] })}
            samples={samples}
            before={base && hasChanged(base, compiled, ruleId) ? draw(base) : null}
            range={range}
            most={most}
            xLabel={say(label)}
            xText={xText}
            handles={handles}
            stretches={[]}
            cliffs={cliffs(samples)}
            heaps={heaps}
            isRatio={isRatio}
            onMove={onMove}
          />
          <CaseNotes
            cases={cases}
            dots={cases?.dots ?? []}
            heaps={heaps}
            // Beyond its own lines mostly other rules decide: who stops at one is seen where all rules are drawn together.
            lines={[]}
            xLabel={say(label)}
            xText={xText}
          />
          <CurveNotes cliffs={cliffs(samples)} xText={xText} />
        </>
      ) : (
        <Empty description={say(WORDS.noCurve)} />
      )}
      <NumberTable ruleSet={ruleSet} handles={handles} onMove={onMove} />
    </section>
  );
}

const factOf = (params: object): string | null => ('of' in params && typeof params.of === 'string' ? params.of : null);

function inputTitle(
  inputs: Readonly<Record<string, { readonly title: LocalizedText }>> | undefined,
  fact: string,
): LocalizedText | null {
  return inputs?.[fact.replace(/^inputs\./, '')]?.title ?? null;
}

const hasChanged = (base: CompiledRuleSet, now: CompiledRuleSet, id: string) =>
  base.rules.has(id) &&
  (JSON.stringify(base.rules.get(id)?.rule.event) !== JSON.stringify(now.rules.get(id)?.rule.event) ||
    JSON.stringify(base.ruleSet.parameters) !== JSON.stringify(now.ruleSet.parameters));
