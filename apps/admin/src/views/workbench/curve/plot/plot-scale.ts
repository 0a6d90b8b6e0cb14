/** Between numbers of the picture and points of the screen. */
export type PlotScale = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly toX: (x: number) => number;
  readonly toY: (share: number) => number;
  readonly fromX: (pixel: number) => number;
  readonly fromY: (pixel: number) => number;
};

const MARGIN = { left: 52, right: 16, top: 28, bottom: 44 } as const;

export function plotScale(
  width: number,
  height: number,
  { from, to }: { readonly from: number; readonly to: number },
  most: number,
): PlotScale {
  const inner = {
    width: Math.max(1, width - MARGIN.left - MARGIN.right),
    height: Math.max(1, height - MARGIN.top - MARGIN.bottom),
  };
  return {
    width,
    height,
    left: MARGIN.left,
    right: MARGIN.left + inner.width,
    top: MARGIN.top,
    bottom: MARGIN.top + inner.height,
    toX: (x) => MARGIN.left + ((x - from) / (to - from)) * inner.width,
    toY: (share) => MARGIN.top + (1 - share / most) * inner.height,
    fromX: (pixel) => from + ((pixel - MARGIN.left) / inner.width) * (to - from),
    fromY: (pixel) => (1 - (pixel - MARGIN.top) / inner.height) * most,
  };
}

/** Round numbers over a range, some six of them. */
export function ticks(from: number, to: number): number[] {
  const rough = (to - from) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
