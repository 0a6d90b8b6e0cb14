import { text as phrase, ruleTerms } from '@plumbline/locale';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { objectAt } from '../../document/parsed-document.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { useForm } from '../form-context.tsx';
import { addCategory, addIndicator } from '../framework/framework-edits.ts';
import { frameworkRows, sumOf } from '../framework/framework-rows.ts';
import { FrameworkTable } from '../framework/framework-table.tsx';
import { PointsField } from '../framework/points-field.tsx';
import { WeightSplitField } from '../framework/weight-split-field.tsx';
import { WORDS } from '../words.ts';

/** The points of the form, the blocks they fall into, and the indicators known beforehand. */
export function FrameworkSection() {
  const say = useSay();
  const { document, isReadOnly, edit } = useForm();
  const framework = objectAt(document, 'framework');
  const rows = useMemo(() => frameworkRows(framework), [framework]);
  const tops = rows.filter(({ depth, kind }) => depth === 0 && kind === 'category');
  const sum = sumOf([
    framework['executionMaxScore'],
    ...tops.map(({ value, sum: below }) => value['maxScore'] ?? below),
  ]);
  return (
    <>
      <PointsField
        label={say(WORDS.maxScore)}
        path={['framework', 'maxScore']}
        value={framework['maxScore']}
        note={sum === null ? null : say(WORDS.sumOfAll, { sum })}
      />
      <PointsField
        label={say(WORDS.executionMaxScore)}
        path={['framework', 'executionMaxScore']}
        value={framework['executionMaxScore']}
        isOpen
      />
      <ChoiceField
        label={say(WORDS.notApplicable)}
        path={['framework', 'notApplicable']}
        value={framework['notApplicable']}
        choices={ruleTerms.notApplicablePolicies}
      />
      <WeightSplitField value={framework['weightSplit']} />
      <FrameworkTable rows={rows} />
      <ProblemLines path={['framework']} />
      <ProblemLines path={['framework', 'categories']} />
      <ProblemLines path={['framework', 'indicators']} />
      {!isReadOnly && (
        <p className="form-links">
          <Button size="small" type="dashed" onClick={() => edit(addCategory)}>
            {say(WORDS.addCategory)}
          </Button>
          <Button size="small" type="dashed" onClick={() => edit((text) => addIndicator(text, null))}>
            {say(WORDS.addIndicator)}
          </Button>
        </p>
      )}
      <p className="form-note">{say(HINT)}</p>
    </>
  );
}

const HINT = phrase(
  '应有分值空着，表示由单位自定。展开一行可改名称、标识和表中的其他写法。',
  'Points left empty are for units to choose. A row opens on its names, its identifier and other spellings.',
);
