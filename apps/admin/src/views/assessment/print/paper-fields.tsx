import { FORM_LAYOUTS } from '@plumbline/documents/layout';
import { Form, Radio, Select } from 'antd';
import { useSay } from '../../../language/language.tsx';
import type { PaperWish } from './paper-address.ts';
import { WORDS } from './words.ts';

type Choice = Pick<PaperWish, 'layout' | 'points'>;

type Props = {
  readonly value: Choice;
  /** False where there are no scores to be printed. */
  readonly hasScores: boolean;
  readonly onChange: (value: Choice) => void;
};

const POINTS = ['filed', 'scored', 'reviewed'] as const;

/** In which layout a form is printed, and how much beside what was filed. */
export function PaperFields({ value, hasScores, onChange }: Props) {
  const say = useSay();
  const layouts = [
    { value: '', label: say(WORDS.usualLayout) },
    ...FORM_LAYOUTS.map(({ id, name }) => ({ value: id, label: say(name) })),
  ];
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={say(WORDS.layout)} htmlFor="paper-layout">
        <Select
          id="paper-layout"
          options={layouts}
          value={value.layout ?? ''}
          onChange={(layout) => onChange({ ...value, layout: layout === '' ? null : layout })}
        />
      </Form.Item>
      <Form.Item label={<span id="paper-content">{say(WORDS.content)}</span>} extra={!hasScores && say(WORDS.noScores)}>
        <Radio.Group
          aria-labelledby="paper-content"
          value={hasScores ? value.points : 'filed'}
          onChange={({ target }) => onChange({ ...value, points: target.value })}
          options={POINTS.map((points) => ({
            value: points,
            label: say(WORDS[points]),
            disabled: points !== 'filed' && !hasScores,
          }))}
        />
      </Form.Item>
    </Form>
  );
}
