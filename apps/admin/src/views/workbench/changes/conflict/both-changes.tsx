import { Spin } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { ChangeList } from '../change-list.tsx';
import type { Texts } from '../compare-messages.ts';
import { useComparison } from '../use-comparison.ts';
import { WORDS } from './words.ts';

type Props = { readonly base: Texts; readonly mine: Texts; readonly theirs: Texts };

/** What each side made of what both began with. */
export function BothChanges({ base, mine, theirs }: Props) {
  const say = useSay();
  const isOnlyState = base.text === theirs.text && base.tests === theirs.tests;
  return (
    <div className="conflict-sides">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section tabIndex={0} aria-label={say(WORDS.theyChanged)}>
        <h3>{say(WORDS.theyChanged)}</h3>
        {isOnlyState ? <p>{say(WORDS.nothingOfTheirs)}</p> : <Side base={base} side={theirs} />}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section tabIndex={0} aria-label={say(WORDS.iChanged)}>
        <h3>{say(WORDS.iChanged)}</h3>
        <Side base={base} side={mine} />
      </section>
    </div>
  );
}

function Side({ base, side }: { readonly base: Texts; readonly side: Texts }) {
  const comparison = useComparison(base, side);
  return comparison === null ? <Spin size="small" /> : <ChangeList comparison={comparison} onReveal={null} />;
}
