import { Alert } from 'antd';
import { useSay } from '../../../language/language.tsx';
import type { Side } from './compare-page.tsx';
import { WORDS } from './words.ts';

/** Whether the two can be compared at all: of the same forms, and with the same. */
export function Sameness({ before, after }: { readonly before: Side; readonly after: Side }) {
  const say = useSay();
  const isOfSame = before.result.population.digest === after.result.population.digest;
  const hasSameBase = JSON.stringify(before.result.question.base) === JSON.stringify(after.result.question.base);
  return (
    <Alert
      className="study-sameness"
      type={isOfSame ? 'info' : 'warning'}
      showIcon
      title={say(isOfSame ? WORDS.sameForms : WORDS.otherForms)}
      description={say(hasSameBase ? WORDS.sameBase : WORDS.otherBase)}
    />
  );
}
