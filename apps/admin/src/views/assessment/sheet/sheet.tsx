import { type ComponentProps, useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { FirstRow } from '../rows/first-row.tsx';
import { cellOf } from '../score/missing.ts';
import { WORDS } from '../words.ts';
import { HeadBlock } from './head-block.tsx';
import { IndicatorBlock } from './indicator-block.tsx';
import { MoneyBlock } from './money-block.tsx';
import { ObjectiveBlock } from './objective-block.tsx';
import './sheet.css';
import { cellsIn } from '../select/range.ts';
import { SelectionStatus } from '../select/selection-status.tsx';
import { useDrag } from '../select/use-drag.ts';
import { FocusContext, PasteContext, SelectionContext, SheetContext } from './sheet-context.ts';
import type { SheetState } from './use-sheet.ts';

type Props = {
  readonly sheet: SheetState;
  readonly onPaste: ComponentProps<typeof PasteContext>['value'];
};

/** The form in the shape of the paper. */
export function Sheet({ sheet: { grid, active, range, focusAt, actions }, onPaste }: Props) {
  const say = useSay();
  const { session, form, scorecard, rules, missing } = useAssessment();
  const { isEditable } = session;
  const shared = useMemo(() => ({ actions, isEditable }), [actions, isEditable]);
  const waiting = useMemo(() => new Set(missing.map(({ cell }) => cell)), [missing]);
  const chosen = useMemo(() => new Set(range ? cellsIn(range).map(({ id }) => id) : []), [range]);
  const drag = useDrag(actions);
  const execution = scorecard?.items.find(({ index }) => index === null) ?? null;
  const about = scorecard?.findings.filter(({ path }) => cellOf(path).startsWith('/budget/total')).length ?? 0;
  return (
    <SheetContext value={shared}>
      <FocusContext value={focusAt}>
        <PasteContext value={onPaste}>
          <SelectionContext value={chosen}>
            <section className={range ? 'paper paper-selecting' : 'paper'} aria-label={say(WORDS.sheet)} {...drag}>
              <h2>
                {say(WORDS.title)}
                {say(WORDS.year, { year: form.fiscalYear })}
              </h2>
              <HeadBlock form={form} grid={grid} active={active} />
              <MoneyBlock form={form} grid={grid} item={execution} findings={about} active={active} missing={waiting} />
              <ObjectiveBlock form={form} grid={grid} active={active} />
              <IndicatorBlock
                form={form}
                grid={grid}
                scorecard={scorecard}
                compiled={rules.compiled}
                active={active}
                missing={waiting}
              />
              {isEditable && form.indicators.length === 0 && <FirstRow />}
              <p id="sheet-keys" className="paper-keys">
                {say(WORDS.keys)}
              </p>
              <SelectionStatus form={form} range={range} />
            </section>
          </SelectionContext>
        </PasteContext>
      </FocusContext>
    </SheetContext>
  );
}
