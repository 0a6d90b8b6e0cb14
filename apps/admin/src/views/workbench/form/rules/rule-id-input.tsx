import { Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { isObject, listAt, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { rename } from '../rename.ts';
import { suggestedId } from '../rule-edits.ts';
import { WORDS } from '../words.ts';

/** The name by which other parts and the golden tests call a rule; it can be made of the title. */
export function RuleIdInput({ id, rule }: { readonly id: string; readonly rule: Unchecked }) {
  const say = useSay();
  const { document, isReadOnly, edit } = useForm();
  const { selectRule } = useWorkbench();
  const own = textAt(rule, 'id');
  const taken = listAt(document, 'rules').flatMap((one) => (isObject(one) && one !== rule ? [textAt(one, 'id')] : []));
  const suggestion = suggestedId(rule, taken);
  const change = (next: string) => {
    edit((text) => rename(text, 'rule', own, next));
    selectRule(next);
  };
  return (
    <>
      <TextInput
        id={id}
        label={say(WORDS.ruleId)}
        value={own}
        width={220}
        disabled={isReadOnly}
        isName
        read={(typed) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed) && !taken.includes(typed) ? typed : null)}
        onChange={change}
      />
      {!isReadOnly && suggestion !== null && suggestion !== own && (
        <Button size="small" onClick={() => change(suggestion)}>
          {say(WORDS.suggestedId, { id: suggestion })}
        </Button>
      )}
    </>
  );
}
