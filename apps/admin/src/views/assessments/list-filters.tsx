import { FINDING_CODES, findingTitle, terms } from '@plumbline/locale';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Select, TreeSelect } from 'antd';
import { useLanguage, useSay } from '../../language/language.tsx';
import { NameSearch } from '../../parts/name-search.tsx';
import { gradesOf } from '../portfolio/figures/grades-of.ts';
import { portfolioQuery } from '../portfolio/portfolio-query.ts';
import { gradeName } from './grade-name.ts';
import { isNarrowed, STATES, type State } from './list-search.ts';
import { useListSearch } from './use-list-search.ts';
import { useUnits } from './use-units.ts';
import { WORDS } from './words.ts';

/** What the list is narrowed by. Each choice is at once in the address and in the list. */
export function ListFilters() {
  const say = useSay();
  const { search, change, clear } = useListSearch();
  const { data: portfolio } = useQuery(portfolioQuery({}));
  const { tree } = useUnits();
  const years = [...new Set([...(portfolio?.years ?? []), ...(search.year === undefined ? [] : [search.year])])];
  return (
    <fieldset className="assessments-filters" aria-label={say(WORDS.filters)}>
      <NameSearch
        label={say(WORDS.search)}
        q={search.q ?? ''}
        onSearch={(q) => change({ q: q === '' ? undefined : q })}
      />
      <Select<number>
        allowClear
        aria-label={say(WORDS.year)}
        placeholder={say(WORDS.anyYear)}
        value={search.year ?? null}
        style={{ width: 110 }}
        options={years.sort((a, b) => b - a).map((value) => ({ value, label: String(value) }))}
        onChange={(year) => change({ year: year ?? undefined })}
      />
      <TreeSelect<string | null>
        allowClear
        showSearch={{ treeNodeFilterProp: 'title' }}
        treeDefaultExpandAll
        aria-label={say(WORDS.unit)}
        placeholder={say(WORDS.anyUnit)}
        value={search.unit ?? null}
        style={{ width: 190 }}
        popupMatchSelectWidth={320}
        treeData={[...tree]}
        onChange={(unit) => change({ unit: unit ?? undefined })}
      />
      <Select<State>
        allowClear
        aria-label={say(WORDS.state)}
        placeholder={say(WORDS.anyState)}
        value={search.state ?? null}
        style={{ width: 120 }}
        options={STATES.map((value) => ({ value, label: say(terms.assessmentStates[value]) }))}
        onChange={(state) => change({ state: state ?? undefined })}
      />
      <Choices />
      {(portfolio?.dueOn != null || search.late) && (
        <Checkbox
          checked={search.late === true}
          onChange={({ target }) => change({ late: target.checked ? true : undefined })}
        >
          {say(WORDS.late)}
        </Checkbox>
      )}
      {isNarrowed(search) && (
        <Button type="link" size="small" onClick={clear}>
          {say(WORDS.clear)}
        </Button>
      )}
    </fieldset>
  );
}

/** Grade and findings. */
function Choices() {
  const say = useSay();
  const { language } = useLanguage();
  const { search, change } = useListSearch();
  const { data: portfolio } = useQuery(portfolioQuery({}));
  const ratings = gradesOf(portfolio?.units ?? []).map((value) => ({ value, label: gradeName(value, say) }));
  const kinds = FINDING_CODES.map((code) => ({ value: code, label: findingTitle(code)[language] }));
  return (
    <>
      <Select<string>
        allowClear
        aria-label={say(WORDS.rating)}
        placeholder={say(WORDS.anyRating)}
        value={search.rating ?? null}
        style={{ width: 110 }}
        options={ratings}
        onChange={(rating) => change({ rating: rating ?? undefined })}
      />
      <Select<string>
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={say(WORDS.finding)}
        placeholder={say(WORDS.anyFinding)}
        value={search.finding ?? null}
        style={{ width: 180 }}
        popupMatchSelectWidth={320}
        options={[
          { value: 'any', label: say(WORDS.withFindings) },
          { value: 'none', label: say(WORDS.withoutFindings) },
          { label: say(WORDS.findingKinds), options: kinds },
        ]}
        onChange={(finding) => change({ finding: finding ?? undefined })}
      />
    </>
  );
}
