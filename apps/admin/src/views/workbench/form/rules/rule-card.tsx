import type { RuleWording } from '@plumbline/engine';
import { type KeyboardEvent, memo } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { isObject, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { CommentButton } from '../../review/comments/comment-button.tsx';
import { type Edit, fieldId } from '../form-context.tsx';
import { moveRule } from '../rule-edits.ts';
import { WORDS } from '../words.ts';
import { RuleActions } from './rule-actions.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { RuleInWords } from './rule-in-words.tsx';
import { focusRule } from './use-go-on-with.ts';

type Props = {
  readonly rule: Unchecked;
  readonly index: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isOpen: boolean;
  readonly isReadOnly: boolean;
  readonly problemCount: number;
  readonly openComments: number;
  readonly onComment: (ruleId: string) => void;
  readonly words: RuleWording;
  readonly edit: Edit;
  readonly goOnWith: (id: string | null) => void;
};

/** One rule among others. It takes all it shows as properties: of a hundred rules, only those that changed are shown again. */
export const RuleCard = memo(function RuleCard({
  rule,
  words,
  problemCount,
  openComments,
  onComment,
  edit,
  goOnWith,
  ...rest
}: Props) {
  const say = useSay();
  const { index, isOpen, isReadOnly } = rest;
  const id = textAt(rule, 'id');
  const title = (isObject(rule['title']) && textAt(rule['title'], words.language)) || id;
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || step === null || isReadOnly) return;
    event.preventDefault();
    edit((text) => moveRule(text, index, step));
    focusRule(id);
  };
  return (
    <section
      className={`rule-card${isOpen ? ' rule-card-open' : ''}`}
      id={fieldId(['rules', index])}
      data-rule={id}
      aria-label={title}
    >
      <div className="rule-card-head">
        <button
          type="button"
          className="rule-card-title"
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={() => goOnWith(isOpen ? null : id)}
          onKeyDown={keys}
        >
          {title}
          {problemCount > 0 && (
            <span className="form-dot" title={say(WORDS.problemCount, { count: problemCount })}>
              {problemCount}
            </span>
          )}
        </button>
        {typeof rule['priority'] === 'number' && (
          <span className="form-note">{say(WORDS.priorityIs, { priority: rule['priority'] })}</span>
        )}
        <code>{id}</code>
        <CommentButton ruleId={id} title={title} open={openComments} onComment={onComment} />
        {!isReadOnly && <RuleActions {...rest} id={id} title={title} edit={edit} goOnWith={goOnWith} />}
      </div>
      {isOpen ? <RuleEditor path={['rules', index]} rule={rule} /> : <RuleInWords rule={rule} words={words} />}
    </section>
  );
});
