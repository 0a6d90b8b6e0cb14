import { Form, Select } from 'antd';
import { useSay } from '../../../language/language.tsx';
import type { StudyFields } from './new-study.ts';
import { useRuleChoices } from './use-rule-choices.ts';
import { WORDS } from './words.ts';

/** What is tried, and what it is compared with. */
export function RuleFields({ kind }: { readonly kind: StudyFields['kind'] }) {
  const say = useSay();
  const { versions, drafts } = useRuleChoices();
  const candidates = [...(drafts ? [drafts] : []), ...versions].map(mutable);
  if (kind === 'matrix')
    return (
      <Form.Item<StudyFields>
        name="versions"
        label={say(WORDS.versionsToTry)}
        rules={[{ required: true, type: 'array', min: 1, max: 12, message: say(WORDS.versionsMissing) }]}
      >
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} maxCount={12} options={candidates} />
      </Form.Item>
    );
  const bases = [
    {
      label: say(WORDS.base),
      options: [
        { value: 'official', label: say(WORDS.official) },
        { value: 'declared', label: say(WORDS.declared) },
      ],
    },
    ...versions.map(mutable),
  ];
  return (
    <>
      <Form.Item<StudyFields> name="base" label={say(WORDS.base)} rules={[{ required: true }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={bases} />
      </Form.Item>
      <Form.Item<StudyFields>
        name="candidate"
        label={say(WORDS.candidate)}
        rules={[{ required: true, message: say(WORDS.candidateMissing) }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={candidates} />
      </Form.Item>
    </>
  );
}

/** A list as the library wants it, which changes none. */
const mutable = <T,>({ label, options }: { readonly label: string; readonly options: readonly T[] }) => ({
  label,
  options: [...options],
});
