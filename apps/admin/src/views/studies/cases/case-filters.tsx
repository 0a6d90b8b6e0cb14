import type { StudyResult } from '@plumbline/core';
import { Button, Segmented, Select, Tag } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { useGradedResult } from '../result/result-context.ts';
import { type Direction, isNarrowed } from './case-search.ts';
import { gradeOf } from './grade-key.ts';
import { rulesToChoose } from './rules-to-choose.ts';
import { useCaseSearch } from './use-case-search.ts';
import { WORDS } from './words.ts';

/** What the list is narrowed by. Each choice is at once in the address and in the list. */
export function CaseFilters({ result }: { readonly result: StudyResult }) {
  const say = useSay();
  const { search, change, clear } = useCaseSearch();
  const units = result.byUnit.map(({ key }) => ({ value: key, label: key }));
  const years = result.byYear
    .map(({ key }) => key)
    .toSorted()
    .reverse();
  return (
    <fieldset className="study-filters">
      <legend className="unseen">{say(WORDS.title)}</legend>
      <Segmented<Direction | 'all' | 'skipped'>
        aria-label={say(WORDS.direction)}
        value={search.skipped ? 'skipped' : (search.direction ?? 'all')}
        options={[
          { value: 'all', label: say(WORDS.all) },
          { value: 'raised', label: say(WORDS.raisedOnes) },
          { value: 'lowered', label: say(WORDS.loweredOnes) },
          { value: 'same', label: say(WORDS.same) },
          { value: 'skipped', label: say(WORDS.skippedOnes) },
        ]}
        onChange={(value) =>
          change({
            skipped: value === 'skipped' ? 'any' : undefined,
            direction: value === 'all' || value === 'skipped' ? undefined : value,
          })
        }
      />
      <Select<string>
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={say(WORDS.unit)}
        placeholder={say(WORDS.anyUnit)}
        value={search.unit ?? null}
        style={{ width: 200 }}
        options={units}
        onChange={(unit) => change({ unit: unit ?? undefined })}
      />
      <Select<number>
        allowClear
        aria-label={say(WORDS.year)}
        placeholder={say(WORDS.anyYear)}
        value={search.year ?? null}
        style={{ width: 120 }}
        // biome-ignore lint/plugin: a year is a whole number
        options={years.map((year) => ({ value: Number(year), label: year }))}
        onChange={(year) => change({ year: year ?? undefined })}
      />
      <RuleFilter result={result} />
      <CellFilter />
      {isNarrowed(search) && (
        <Button type="link" size="small" onClick={clear}>
          {say(WORDS.clear)}
        </Button>
      )}
    </fieldset>
  );
}

/** Chooses among the rules that can have moved forms; nobody knows of any where forms are compared with what they declared. */
function RuleFilter({ result }: { readonly result: StudyResult }) {
  const say = useSay();
  const { rules: names } = useGradedResult();
  const { search, change } = useCaseSearch();
  if (result.question.base.kind === 'declared' && search.rule === undefined) return null;
  const ids = rulesToChoose(result, search.rule);
  return (
    <Select<string>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={say(WORDS.rule)}
      placeholder={say(WORDS.anyRule)}
      value={search.rule ?? null}
      style={{ width: 220 }}
      options={ids.map((id) => ({ value: id, label: names.get(id) ?? id }))}
      onChange={(rule) => change({ rule: rule ?? undefined })}
    />
  );
}

/** The cell of the migration that the list is narrowed to; it is chosen there. */
function CellFilter() {
  const say = useSay();
  const { nameOf, nameBefore } = useGradedResult();
  const { search, change } = useCaseSearch();
  if (search.from === undefined || search.to === undefined) return null;
  const filter = say(WORDS.cellIs, { from: nameBefore(gradeOf(search.from)), to: nameOf(gradeOf(search.to)) });
  return (
    <Tag
      closable={{ 'aria-label': say(WORDS.remove, { filter }) }}
      onClose={() => change({ from: undefined, to: undefined })}
    >
      {filter}
    </Tag>
  );
}
