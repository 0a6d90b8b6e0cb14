import type { EChartsCoreOption } from 'echarts/core';
import { THEME } from '../../app/theme.ts';

/** Said by name: how wide a label is, is measured before it is drawn. */
const FONT = THEME.token?.fontFamily ?? 'sans-serif';

/** A chart to be drawn, and how high it is. */
export type Drawn = { readonly height: number; readonly option: EChartsCoreOption };

/** What all charts have in common: patterns beside colours, and no movement. */
export const PLAIN = {
  animation: false,
  aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
  textStyle: { fontFamily: FONT, color: '#1f2328' },
  tooltip: { trigger: 'item', confine: true },
} as const;

/** How high a bar with its gap is. */
export const ROW = 26;
/** So many bars can still be told apart; the table has all. */
export const MOST_ROWS = 20;
/** Long names are cut; the table has them whole. */
export const LABEL = { width: 130, overflow: 'truncate' } as const;
