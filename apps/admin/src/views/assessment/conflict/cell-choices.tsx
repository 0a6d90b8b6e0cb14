import { Radio } from 'antd';
import { useSay } from '../../../language/language.tsx';
import type { MergeChoice, MergeConflict } from '../../../parts/merge/merge.ts';
import { placeWords } from './place-words.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly conflicts: readonly MergeConflict[];
  readonly choices: ReadonlyMap<string, MergeChoice>;
  readonly onChoose: (id: string, choice: MergeChoice) => void;
};

/** A line a cell: what it was, and what each made of it. */
export function CellChoices({ conflicts, choices, onChoose }: Props) {
  const say = useSay();
  const shown = (value: string | null) =>
    value === null ? say(WORDS.gone) : value === 'null' ? say(WORDS.nothing) : value;
  return (
    <table className="form-conflict">
      <thead>
        <tr>
          {[WORDS.place, WORDS.was, WORDS.mine, WORDS.theirs].map((words) => (
            <th key={words.en} scope="col">
              {say(words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {conflicts.map(({ id, place, base, mine, theirs }) => {
          const name = placeWords(place, say);
          const radio = (choice: 'mine' | 'theirs', value: string | null) => (
            <td>
              <Radio
                name={id}
                checked={choices.get(id) === choice}
                onChange={() => onChoose(id, choice)}
                aria-label={`${say(WORDS.chooseAt, { place: name })} ${say(WORDS[choice])}`}
              >
                {shown(value)}
              </Radio>
            </td>
          );
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{shown(base)}</td>
              {radio('mine', mine)}
              {radio('theirs', theirs)}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
