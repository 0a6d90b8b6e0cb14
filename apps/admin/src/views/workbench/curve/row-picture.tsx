import type { LocalizedText } from '@plumbline/core';
import type { CompiledRuleSet } from '@plumbline/engine';
import { Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { type CaseSubject, heapsOf } from './cases/case-dots.ts';
import { CaseNotes } from './cases/case-notes.tsx';
import { useCases } from './cases/use-cases.tsx';
import { CurveNotes } from './curve-notes.tsx';
import type { Handle } from './handles/handle.ts';
import { methodHandles } from './handles/method-handles.ts';
import { thresholdHandles } from './handles/threshold-handles.ts';
import { NumberTable } from './number-table.tsx';
import { Plot } from './plot/plot.tsx';
import { cliffs, type ImaginedRow, type RowSample, sampleIndicator, stretches } from './sample/sample-indicator.ts';
import { WORDS } from './words.ts';

type Props = {
  /** The identifiers of its group, as scorecards have them. */
  readonly place: { readonly category: string; readonly group: string | null } | null;
  readonly compiled: CompiledRuleSet;
  readonly base: CompiledRuleSet | null;
  readonly label: LocalizedText;
  readonly usual: ImaginedRow;
  readonly onMove: ((handle: Handle, value: string) => void) | null;
};

/** All rules together: what a row of one kind gets from nothing done to more than was asked for, and which rule decides where. */
export function RowPicture({ place, compiled, base, label, usual, onMove }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const [row, setRow] = useState(usual);
  const samples = useMemo(() => sampleIndicator(compiled, row), [compiled, row]);
  const before = useMemo(
    () => (base && base.hash !== compiled.hash ? sampleIndicator(base, row) : null),
    [base, compiled.hash, row],
  );
  const handles = useMemo(() => handlesOf(compiled, row, samples), [compiled, row, samples]);
  const titles = new Map(compiled.ruleSet.rules.map(({ id, title }) => [id, title[language]]));
  const range = { from: samples[0]?.x ?? 0, to: samples.at(-1)?.x || 1 };
  const isRatio = row.kind === 'execution';
  const xText = (x: number) => (isRatio ? `${Number((x * 100).toFixed(2))}%` : String(Number(x.toPrecision(6))));
  const found = cliffs(samples);
  const comparator = row.kind === 'indicator' ? row.comparator : null;
  const subject = useMemo(() => subjectOf(place, comparator), [place, comparator]);
  const cases = useCases(subject);
  // Real targets differ: a case stands where its actual is the same share of its own target.
  const scale = scalesOf(row)[isRatio ? 'executionRate' : 'ratio'] ?? 1;
  const dots = (cases?.dots ?? []).map((dot) => ({ ...dot, x: dot.x * scale }));
  const heaps = heapsOf(dots, range);
  const lines = handles.filter(({ axis }) => axis === 'fact').map((one) => Number(one.place.value) * one.scale);
  const xLabel = isRatio ? say(WORDS.rate) : say(WORDS.actual, { unit: row.kind === 'indicator' ? row.unit : '' });
  return (
    <section aria-label={label[language]}>
      <h2>{label[language]}</h2>
      {row.kind === 'indicator' && <TargetFields row={row} onChange={setRow} />}
      <Plot
        name={say(WORDS.picture, { name: label[language] })}
        samples={samples}
        before={before}
        range={range}
        most={1.1}
        xLabel={xLabel}
        xText={xText}
        handles={handles}
        stretches={stretches(samples).map(({ from, to, rule }) => ({
          from,
          to,
          name: rule === null ? say(WORDS.none) : (titles.get(rule) ?? rule),
        }))}
        cliffs={found}
        heaps={heaps}
        isRatio={isRatio}
        onMove={onMove}
      />
      <CaseNotes cases={cases} dots={dots} heaps={heaps} lines={unique(lines)} xLabel={xLabel} xText={xText} />
      <CurveNotes cliffs={found} xText={xText} />
      <NumberTable ruleSet={compiled.ruleSet} handles={handles} onMove={onMove} />
    </section>
  );
}

const unique = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];

function subjectOf(
  place: Props['place'],
  comparator: Extract<ImaginedRow, { kind: 'indicator' }>['comparator'] | null,
): CaseSubject {
  if (place === null || comparator === null) return { kind: 'execution' };
  return { kind: 'indicator', ...place, comparator };
}

function TargetFields({
  row,
  onChange,
}: {
  readonly row: Extract<ImaginedRow, { kind: 'indicator' }>;
  readonly onChange: (row: ImaginedRow) => void;
}) {
  const say = useSay();
  return (
    <Form layout="inline" size="small">
      <Form.Item label={say(WORDS.target)}>
        <Select
          aria-label={say(WORDS.comparator)}
          value={row.comparator}
          style={{ width: 64 }}
          options={(['>=', '<=', '='] as const).map((value) => ({ value, label: LOOKS[value] }))}
          onChange={(comparator) => onChange({ ...row, comparator })}
        />
        <Input
          aria-label={say(WORDS.target)}
          defaultValue={row.target}
          style={{ width: 80 }}
          onChange={({ target: { value } }) => {
            if (/^\d{1,9}(\.\d{1,4})?$/.test(value)) onChange({ ...row, target: value });
          }}
        />
        <Input
          aria-label={say(WORDS.unit)}
          value={row.unit}
          style={{ width: 64 }}
          maxLength={8}
          onChange={({ target: { value } }) => onChange({ ...row, unit: value })}
        />
      </Form.Item>
    </Form>
  );
}

const LOOKS = { '>=': '≥', '<=': '≤', '=': '=' } as const;

/**
 * What can be moved: lines that conditions draw and numbers of the methods that decide somewhere in the picture, where they speak of what the picture's axis
 * shows. A share of the target stands where the actual is that share of it.
 */
function handlesOf({ ruleSet }: CompiledRuleSet, row: ImaginedRow, samples: readonly RowSample[]): Handle[] {
  const deciding = new Set(samples.flatMap(({ rule }) => (rule === null ? [] : [rule])));
  const ids = ruleSet.rules
    .filter(({ id, item }) => deciding.has(id) || item === (row.kind === 'execution' ? 'execution' : 'indicator'))
    .map(({ id }) => id);
  const scales = scalesOf(row);
  const thresholds = thresholdHandles(ruleSet, ids, Object.keys(scales));
  const methods = ruleSet.rules.flatMap(({ id, event }, index) => {
    const of = 'of' in event.params ? event.params.of : null;
    const scale = of === null ? undefined : scales[of];
    if (!deciding.has(id) || scale === undefined) return [];
    return methodHandles(ruleSet, index, 10).map((handle) => ({
      ...handle,
      key: `${id} ${handle.key}`,
      scale: handle.axis === 'fact' ? scale : handle.scale,
      other: handle.axis === 'share' && handle.other !== null ? handle.other * scale : handle.other,
    }));
  });
  const ratio = scales[row.kind === 'execution' ? 'executionRate' : 'ratio'] ?? 1;
  const placed = [...methods, ...thresholds.map((handle) => ({ ...handle, scale: ratio }))];
  // One number, one handle: a parameter may be compared with in one rule and computed with in another.
  return [...new Map(placed.map((handle) => [`${handle.axis} ${handle.place.path.join('/')}`, handle])).values()];
}

/** How far along the axis one whole of a fact reaches. */
function scalesOf(row: ImaginedRow): Readonly<Record<string, number>> {
  if (row.kind === 'execution') return { executionRate: 1, executionRatePrinted: 1 };
  const ratio = { ratio: Number(row.target) };
  return row.unit === '%' ? { ...ratio, actual: 100 } : ratio;
}
