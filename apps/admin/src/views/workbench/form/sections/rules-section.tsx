import type { Phase } from '@plumbline/core';
import { Button } from 'antd';
import { useDeferredValue } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { isObject, listAt, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { useOpenComments } from '../../review/comments/use-comments.ts';
import { useGoToComment } from '../../review/comments/use-go-to-comment.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { problemsAt, useForm } from '../form-context.tsx';
import { addRule } from '../rule-edits.ts';
import { RuleCard } from '../rules/rule-card.tsx';
import { useGoOnWith } from '../rules/use-go-on-with.ts';
import { WORDS } from '../words.ts';

/** The rules of a phase in words, in their order; the one that is chosen is open. */
export function RulesSection({ phase }: { readonly phase: Phase }) {
  const say = useSay();
  const { document, isReadOnly, edit, problems, words } = useForm();
  const { selectedRule } = useWorkbench();
  const goOnWith = useGoOnWith();
  const comments = useOpenComments();
  const goToComment = useGoToComment();
  // The words of all the other rules may come a moment after what is typed.
  const deferred = useDeferredValue(words);
  const rules = listAt(document, 'rules').flatMap((rule, index): { rule: Unchecked; index: number }[] =>
    isObject(rule) && rule['phase'] === phase ? [{ rule, index }] : [],
  );
  const add = () => {
    let id = '';
    edit((text) => {
      const made = addRule(text, phase);
      id = made.id;
      return made.edits;
    });
    goOnWith(id);
  };
  return (
    <>
      {rules.map(({ rule, index }, position) => (
        <RuleCard
          key={textAt(rule, 'id') || index}
          rule={rule}
          index={index}
          isFirst={position === 0}
          isLast={position === rules.length - 1}
          isOpen={selectedRule === rule['id']}
          isReadOnly={isReadOnly}
          problemCount={problemsAt(problems, ['rules', index], true).length}
          openComments={comments.get(textAt(rule, 'id')) ?? 0}
          onComment={goToComment}
          words={deferred}
          edit={edit}
          goOnWith={goOnWith}
        />
      ))}
      {rules.length === 0 && <p className="form-note">{say(WORDS.none)}</p>}
      {!isReadOnly && (
        <Button size="small" type="dashed" onClick={add}>
          {say(WORDS.addRule)}
        </Button>
      )}
    </>
  );
}
