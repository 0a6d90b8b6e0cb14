import { Table } from 'antd';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { signed } from '../../../parts/impact/impact-figures.ts';
import { isObject, listAt, textAt, useParsed } from '../document/parsed-document.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { Impact } from './impact-messages.ts';
import { WORDS } from './words.ts';

type Row = Impact['byRule'][number];

/** Which rule scored before and which scores now, and what that comes to. */
export function ImpactRules({ impact }: { readonly impact: Impact }) {
  const say = useSay();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const { value } = useParsed(session.text);
  const rules = value === null ? [] : listAt(value, 'rules').filter(isObject);
  const titles = new Map(
    rules.map((rule) => [textAt(rule, 'id'), isObject(rule['title']) ? textAt(rule['title'], language) : '']),
  );
  const nameOf = (id: string | null) => (id === null ? say(WORDS.none) : titles.get(id) || id);
  const rows = impact.byRule.filter(({ changed, open, from, to }) => changed > 0 || open > 0 || from !== to);
  if (rows.length === 0) return <p className="impact-note">{say(WORDS.noChange)}</p>;
  return (
    <Table<Row>
      size="small"
      rowKey={({ item, from, to }) => `${item} ${from} ${to}`}
      pagination={false}
      dataSource={rows}
      columns={[
        { title: say(WORDS.fromRule), render: (_, { from }) => nameOf(from) },
        { title: say(WORDS.toRule), render: (_, { to }) => nameOf(to) },
        {
          title: say(WORDS.items),
          width: 80,
          align: 'right',
          className: 'figure',
          render: (_, { changed }) => changed.toLocaleString('en'),
        },
        {
          title: say(WORDS.change),
          width: 90,
          align: 'right',
          className: 'figure',
          render: (_, { change }) => signed(change),
        },
      ]}
    />
  );
}
