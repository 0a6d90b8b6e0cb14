import { exhaustive } from '@plumbline/core';
import type { Cells, Draw } from './cells.ts';
import { budgetCells, moneyCells, priceCells } from './cost-cells.ts';
import { countCells } from './count-cells.ts';
import { deadlineCells } from './deadline-cells.ts';
import type { Gauge } from './gauge.ts';
import { limitCells, noneCells } from './limit-cells.ts';
import { rateCells } from './rate-cells.ts';
import { spanCells } from './span-cells.ts';
import { wordingCells, yesNoCells } from './wording-cells.ts';

/** Target and actual of an indicator measured by `gauge`. */
export function writeCells(gauge: Gauge, draw: Draw): Cells {
  switch (gauge.kind) {
    case 'count':
      return countCells(gauge, draw);
    case 'rate':
      return rateCells(gauge, draw);
    case 'limit':
      return limitCells(gauge, draw);
    case 'none':
      return noneCells(gauge, draw);
    case 'money':
      return moneyCells(gauge, draw);
    case 'budget':
      return budgetCells(draw);
    case 'price':
      return priceCells(gauge, draw);
    case 'span':
      return spanCells(gauge, draw);
    case 'deadline':
      return deadlineCells(draw);
    case 'yesNo':
      return yesNoCells(draw);
    case 'words':
      return wordingCells(gauge, draw);
    default:
      return exhaustive(gauge);
  }
}
