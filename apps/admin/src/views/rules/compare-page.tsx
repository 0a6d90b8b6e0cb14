import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Card, Empty, Select } from 'antd';
import { ruleSetsQuery } from '../../api/rule-sets-query.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import './rules.css';
import { VersionChanges } from './version-changes.tsx';
import { WORDS } from './words.ts';

/** Two versions, of one rule set or of two, and what differs. The address says which, and can be sent to others. */
export function ComparePage() {
  const say = useSay();
  const navigate = useNavigate();
  const { before, after } = useSearch({ from: '/rules/compare' });
  const { error } = useQuery(ruleSetsQuery);
  const show = (search: { before?: string | undefined; after?: string | undefined }) =>
    navigate({
      to: '/rules/compare',
      search: { ...(search.before ? { before: search.before } : {}), ...(search.after ? { after: search.after } : {}) },
      replace: true,
    });
  return (
    <Page title={say(WORDS.compare)}>
      {error && <ProblemAlert error={error} />}
      <div className="compare-sides">
        <Side label={say(WORDS.before)} value={before} onChange={(value) => void show({ before: value, after })} />
        <Side label={say(WORDS.after)} value={after} onChange={(value) => void show({ before, after: value })} />
        <Button disabled={!before || !after} onClick={() => void show({ before: after, after: before })}>
          {say(WORDS.swap)}
        </Button>
      </div>
      {before && after ? (
        <Card size="small">
          <VersionChanges before={keyOf(before)} after={keyOf(after)} />
        </Card>
      ) : (
        <Empty description={say(WORDS.choose)} />
      )}
    </Page>
  );
}

function keyOf(name: string) {
  const [id = '', version = ''] = name.split('@');
  return { id, version };
}

type SideProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
};

function Side({ label, value, onChange }: SideProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { data } = useQuery(ruleSetsQuery);
  const options = (data?.items ?? []).map(({ id, title, versions }) => ({
    label: title[language],
    options: versions.toReversed().map(({ version, state }) => ({
      value: `${id}@${version}`,
      label: `${title[language]} ${version}${state === 'retired' ? ` · ${say(WORDS.retired)}` : ''}`,
    })),
  }));
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select has its own name, the same
    <label>
      {label}
      <Select
        showSearch
        optionFilterProp="label"
        aria-label={label}
        value={value ?? null}
        options={options}
        onChange={onChange}
      />
    </label>
  );
}
