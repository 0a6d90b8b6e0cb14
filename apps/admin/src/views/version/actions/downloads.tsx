import { Button, Dropdown } from 'antd';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { documentText } from '../../rules/version-texts.ts';
import { WORDS } from '../words.ts';

type Props = {
  readonly id: string;
  readonly version: string;
  readonly document: unknown;
  readonly tests: string;
};

const FORMATS = [
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['docx', 'Word'],
] as const;

/** The version as files: what a program reads, and what people read. */
export function Downloads({ id, version, document, tests }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const items = [
    ...FORMATS.map(([format, name]) => ({
      key: format,
      label: (
        <a href={`/api/v1/rule-sets/${id}/versions/${version}/rule-book?format=${format}&lang=${language}`} download>
          {say(WORDS.downloadBook, { format: name })}
        </a>
      ),
    })),
    {
      key: 'json',
      label: say(WORDS.downloadJson),
      onClick: () =>
        saveFile(`${id}-${version}.json`, new Blob([documentText(document)], { type: 'application/json' })),
    },
    {
      key: 'yaml',
      label: say(WORDS.downloadTests),
      disabled: tests.trim() === '',
      onClick: () => saveFile(`${id}-${version}.test.yaml`, new Blob([tests], { type: 'application/yaml' })),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button>{say(WORDS.download)}</Button>
    </Dropdown>
  );
}
