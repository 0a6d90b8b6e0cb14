import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { api, reached } from '../../api/api.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useTellFailure } from '../../parts/use-tell-failure.ts';
import { listQuery } from './list-search.ts';
import { useListSearch } from './use-list-search.ts';
import { WORDS } from './words.ts';

type Format = 'csv' | 'xlsx';

/** The list as it is narrowed and ordered, whole, as a file. */
export function ExportButton() {
  const say = useSay();
  const { language } = useLanguage();
  const tellFailure = useTellFailure();
  const { search } = useListSearch();
  const save = useMutation({
    mutationFn: async (format: Format) => {
      const query = { ...listQuery(search), format, lang: language };
      const response = await reached(api['assessment-list'].$get({ query: query as never }));
      saveFile(`${say(WORDS.title)}.${format}`, await (response as unknown as Response).blob());
    },
    onError: tellFailure,
  });
  const items = [
    { key: 'csv', label: say(WORDS.exportCsv), onClick: () => save.mutate('csv') },
    { key: 'xlsx', label: say(WORDS.exportXlsx), onClick: () => save.mutate('xlsx') },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button loading={save.isPending}>{say(WORDS.export)}</Button>
    </Dropdown>
  );
}
