import type { CompiledRuleSet } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import { type BatchResults, ELSEWHERE } from './batch.ts';
import type { FormSources } from './form-sources.ts';
import type { Kinds } from './kinds.ts';
import type { LineTexts } from './line-texts.ts';
import { NO_FIGURE } from './segment-scores.ts';
import type { Memory, Workspace } from './workspace.ts';

/** All that scoring the items of a segment rests on. */
export type Scoring = {
  readonly segment: Segment;
  readonly compiled: CompiledRuleSet;
  readonly kinds: Kinds;
  readonly texts: LineTexts;
  readonly ofForm: FormSources;
  readonly memory: Memory;
};

/** Nothing scored yet. */
export const emptyResults = (size: number, workspace: Workspace): BatchResults => ({
  points: workspace.i32(size).fill(NO_FIGURE),
  rules: workspace.i16(size),
  outcomes: workspace.u8(size).fill(ELSEWHERE),
});
