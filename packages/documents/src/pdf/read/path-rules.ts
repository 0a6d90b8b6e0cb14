import { type Box, boxAround, intersection } from './box.ts';
import { apply, type Matrix, type Point } from './matrix.ts';
import type { RawRule } from './raw-marks.ts';

/** How a path is painted. */
export type Painting = { readonly stroked: boolean; readonly filled: boolean };

/** A run of straight lines; `curved` where it has curves as well, which no table has. */
type Subpath = { readonly points: Point[]; readonly curved: boolean; closed: boolean };

/** What a filled shape may be across, at most, to be a rule: in points. */
const THICKEST = 3;

/**
 * The rules in a path, as pdfjs gives it: a flat list of an operator's number followed by its coordinates. A stroked path has its straight
 * lines; a filled one is a rule itself where it is a long thin rectangle, which is how many programs draw borders.
 */
export function pathRules(
  path: ArrayLike<number>,
  transform: Matrix,
  clip: Box,
  painting: Painting,
  dashed: boolean,
): RawRule[] {
  const subpaths = readSubpaths(path, transform);
  const stroked = painting.stroked ? subpaths.flatMap(strokedLines) : [];
  const filled = painting.filled ? subpaths.flatMap(thinShape) : [];
  return [
    ...stroked.map((line) => ({ ...line, dashed })),
    ...filled.map((line) => ({ ...line, dashed: false })),
  ].flatMap((rule) => clipped(rule, clip));
}

/** The smallest upright rectangle a path stands in; null for none. */
export function pathBox(path: ArrayLike<number>, transform: Matrix): Box | null {
  const points = readSubpaths(path, transform).flatMap((subpath) => subpath.points);
  return points.length > 0 ? boxAround(points) : null;
}

/** By pdfjs' numbers: move 0, line 1, curve 2, quadratic curve 3, close 4. */
function readSubpaths(path: ArrayLike<number>, transform: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  const pointAt = (index: number) => apply(transform, path[index] ?? 0, path[index + 1] ?? 0);
  const begin = (points: Point[]) => subpaths.push({ points, curved: false, closed: false });
  for (let at = 0; at < path.length; ) {
    const operator = path[at++];
    const last = subpaths.at(-1);
    if (operator === 4) {
      if (last) last.closed = true;
      continue;
    }
    const length = { 0: 2, 1: 2, 2: 6, 3: 4 }[operator ?? -1];
    if (length === undefined) break;
    const end = pointAt(at + length - 2);
    at += length;
    if (operator === 0 || !last) begin([end]);
    else if (last.closed) begin([last.points[0] ?? end, end]);
    else if (operator === 1) last.points.push(end);
    else subpaths.push({ points: [end], curved: true, closed: false });
  }
  return subpaths;
}

type Line = { readonly from: Point; readonly to: Point };

function strokedLines({ points, closed }: Subpath): Line[] {
  const [first] = points;
  const stops = closed && first ? [...points, first] : points;
  return stops.flatMap((to, index) => {
    const from = stops[index - 1];
    return from ? [{ from, to }] : [];
  });
}

function thinShape({ points, curved }: Subpath): Line[] {
  if (curved || points.length < 2) return [];
  const { left, top, right, bottom } = boxAround(points);
  const [width, height] = [right - left, bottom - top];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  // A dot can be part of a dotted line in either direction.
  const isDot = Math.max(width, height) <= THICKEST;
  return [
    ...(height <= THICKEST && (width > height || isDot) ? [{ from: { x: left, y }, to: { x: right, y } }] : []),
    ...(width <= THICKEST && (height > width || isDot) ? [{ from: { x, y: top }, to: { x, y: bottom } }] : []),
  ];
}

/** Clips often run along the middle of the border of what they cut out, which must not go with it. */
const CLIP_TOLERANCE = 1.5;

/** What the clip leaves of an upright or level line; other lines pass, no table is made of them. */
function clipped(rule: RawRule, clip: Box): RawRule[] {
  const { from, to } = rule;
  if (from.x !== to.x && from.y !== to.y) return [rule];
  const wide = {
    left: clip.left - CLIP_TOLERANCE,
    top: clip.top - CLIP_TOLERANCE,
    right: clip.right + CLIP_TOLERANCE,
    bottom: clip.bottom + CLIP_TOLERANCE,
  };
  const { left, top, right, bottom } = intersection(boxAround([from, to]), wide);
  return right < left || bottom < top ? [] : [{ ...rule, from: { x: left, y: top }, to: { x: right, y: bottom } }];
}
