import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { answer, api } from '../../../api/api.ts';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { instantIn } from '../../../parts/when.tsx';
import { WORDS } from './words.ts';

type Props = {
  readonly id: string;
  /** Null for the one that counts. */
  readonly value: string | null;
  readonly onChange: (scorecardId: string | null) => void;
};

/** Whose points are printed, where a form was scored more than once; each is printed with the form it is of. */
export function ScorecardChoice({ id, value, onChange }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['assessment', id, 'scorecards'],
    queryFn: () => answer(api.assessments[':id'].scorecards.$get({ param: { id } })),
  });
  if (!data || data.items.length < 2) return null;
  const scorecards = data.items.toReversed().map(({ id: key, ruleSetId, version, total, madeAt }) => ({
    value: key,
    label: say(WORDS.scorecardOf, {
      total: total ?? say(WORDS.pending),
      rules: `${ruleSetId}@${version}`,
      at: instantIn(language, madeAt),
    }),
  }));
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={say(WORDS.scorecard)} htmlFor="paper-scorecard">
        <Select
          id="paper-scorecard"
          value={value ?? ''}
          onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
          options={[{ value: '', label: say(WORDS.scorecardThatCounts) }, ...scorecards]}
        />
      </Form.Item>
    </Form>
  );
}
