import { Radio } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import type { MergeChoice } from '../../../../parts/merge/merge.ts';
import { placeWords } from './place-words.ts';
import type { Asked } from './use-merge.ts';
import { WORDS } from './words.ts';

type Props = { readonly asked: Asked; readonly onChoose: (choice: MergeChoice) => void };

/** One place at which both sides say something else: what it was, what each made of it, and what is to be taken. */
export function ConflictChoice({ asked: { which, conflict, choice }, onChoose }: Props) {
  const say = useSay();
  const { place, base, mine, theirs, choices } = conflict;
  const isLine = conflict.id.startsWith('line ');
  const name = isLine
    ? say(which === 'text' ? WORDS.rulesLine : WORDS.testsLine, { line: place.join('') })
    : placeWords(place, say);
  const nothing = say(base === null ? WORDS.none : WORDS.gone);
  const words = { mine: say(WORDS.mine), theirs: say(WORDS.theirs), both: say(WORDS.both) };
  const texts = { mine: mine ?? nothing, theirs: theirs ?? nothing, both: `${mine ?? ''}\n${theirs ?? ''}` };
  return (
    <fieldset className="conflict-choice">
      <legend>{name}</legend>
      <p className="conflict-base">
        {say(WORDS.base)} <code>{base ?? say(WORDS.none)}</code>
      </p>
      <Radio.Group
        value={choice}
        onChange={({ target }) => onChoose(target.value as MergeChoice)}
        aria-label={say(WORDS.chooseAt, { place: name })}
      >
        {choices.map((one) => (
          <Radio key={one} value={one}>
            {words[one]} <code>{texts[one]}</code>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}
