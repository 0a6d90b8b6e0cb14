import { type Diagnostic, isDecimalString } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { type Path, removeAt, setAt } from '../../../parts/document/json-edit.ts';
import { valueAt } from '../../../parts/document/node-at.ts';
import { isObject } from '../document/parsed-document.ts';
import type { Fix } from './fix.ts';

/** Bands that overlap, leave a gap, or are none. Where a parameter decides, a person must. */
export function bandFixes(text: string, { code, params }: Diagnostic, path: Path): Fix[] {
  const list = path.at(-2);
  if (code === 'rule-set/band-empty' && list === 'bands') return turnedRound(text, path);
  if (code === 'rule-set/bands-gap' && list === 'bands') return closed(text, path, String(params['from']));
  if (code !== 'rule-set/bands-overlap') return [];
  if (list === 'bands') return parted(text, path);
  // A step, a row of a table or a grade that begins where another does: its own place ends the path.
  const row = path.slice(0, -1);
  return typeof row.at(-1) === 'number' && valueAt(text, row) !== undefined
    ? [{ title: words('删去重复的一档', 'Remove the second of the two'), edits: removeAt(text, row) }]
    : [];
}

type Band = { readonly from: string; readonly to: string };

const bandAt = (text: string, path: Path): Band | null => {
  const band = valueAt(text, path);
  return isObject(band) && isDecimalString(band['from']) && isDecimalString(band['to'])
    ? { from: band['from'], to: band['to'] }
    : null;
};

/** Where its ends were mixed up: turned round it must fit between the others. */
function turnedRound(text: string, path: Path): Fix[] {
  const band = bandAt(text, path);
  if (!band || band.from === band.to) return [];
  const [from, to] = [Number(band.to), Number(band.from)];
  const others = neighbours(text, path).map(({ band: other }) => ({ from: Number(other.from), to: Number(other.to) }));
  const isFree = others.every((other) => other.to <= from || other.from >= to);
  const touches = others.length === 0 || others.some((other) => other.to === from || other.from === to);
  if (!isFree || !touches) return [];
  const edits = [...setAt(text, [...path, 'from'], band.to), ...setAt(text, [...path, 'to'], band.from)];
  return [{ title: words(`改为从 ${band.to} 到 ${band.from}`, `From ${band.to} to ${band.from}`), edits }];
}

/** A gap below a band is closed from either side. */
function closed(text: string, path: Path, lowerEnd: string): Fix[] {
  const band = bandAt(text, path);
  if (!band) return [];
  const down: Fix = {
    title: words(`让这一档从 ${lowerEnd} 起`, `Let this band begin at ${lowerEnd}`),
    edits: setAt(text, [...path, 'from'], lowerEnd),
  };
  const below = neighbours(text, path).find(({ band: other }) => Number(other.to) === Number(lowerEnd));
  if (!below) return [down];
  return [
    down,
    {
      title: words(`让下一档到 ${band.from} 止`, `Let the band below end at ${band.from}`),
      edits: setAt(text, [...below.path, 'to'], band.from),
    },
  ];
}

/** Of two bands that overlap, the upper begins where the lower ends, if that leaves something of it; or the lower ends where the upper begins. */
function parted(text: string, path: Path): Fix[] {
  const band = bandAt(text, path);
  if (!band) return [];
  const [from, to] = [Number(band.from), Number(band.to)];
  const lower = neighbours(text, path)
    .filter(({ band: other }) => Number(other.from) <= from && Number(other.to) > from)
    .at(0);
  if (!lower) return [];
  const fixes: Fix[] = [];
  if (Number(lower.band.to) < to)
    fixes.push({
      title: words(`让这一档从 ${lower.band.to} 起`, `Let this band begin at ${lower.band.to}`),
      edits: setAt(text, [...path, 'from'], lower.band.to),
    });
  if (Number(lower.band.from) < from)
    fixes.push({
      title: words(`让下一档到 ${band.from} 止`, `Let the band below end at ${band.from}`),
      edits: setAt(text, [...lower.path, 'to'], band.from),
    });
  if (lower.band.from === band.from && lower.band.to === band.to)
    fixes.push({ title: words('删去重复的一档', 'Remove the second of the two'), edits: removeAt(text, path) });
  return fixes;
}

/** The other bands of a list. */
function neighbours(text: string, path: Path): { readonly path: Path; readonly band: Band }[] {
  const list = path.slice(0, -1);
  const bands = valueAt(text, list);
  return (Array.isArray(bands) ? bands : []).flatMap((_, index) => {
    const at = [...list, index];
    const band = index === path.at(-1) ? null : bandAt(text, at);
    return band ? [{ path: at, band }] : [];
  });
}
