import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { api, reached } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { useTellFailure } from '../../../parts/use-tell-failure.ts';
import type { StudySummary } from '../studies-query.ts';
import { WORDS } from './words.ts';

const FORMATS = ['xlsx', 'csv', 'pdf', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** The result as a file, stamped as the simulation it is. */
export function ExportButton({ study: { id, name } }: { readonly study: StudySummary }) {
  const say = useSay();
  const tellFailure = useTellFailure();
  const save = useMutation({
    mutationFn: async (format: Format) => {
      const response = await reached(api.studies[':id'].export.$get({ param: { id }, query: { format } }));
      saveFile(`${say(WORDS.fileName, { name })}.${format}`, await (response as unknown as Response).blob());
    },
    onError: tellFailure,
  });
  const items = FORMATS.map((format) => ({
    key: format,
    label: say(WORDS[format]),
    onClick: () => save.mutate(format),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="primary" loading={save.isPending}>
        {say(WORDS.export)}
      </Button>
    </Dropdown>
  );
}
