import { describe, expect, it } from 'vitest';
import { sourceView } from '../../src/source/source-view.ts';

const cell = (row: number, text: string) => ({ row, rowSpan: 1, left: 0, right: 1, text, at: `A${row + 1}` });
const line = (text: string, at = 'L1') => ({ kind: 'line', text, at }) as const;
const documentOf = (parts: Parameters<typeof sourceView>[0]['sections'][number]['parts']) => ({
  sections: [{ name: null, parts }],
  diagnostics: [],
});

describe('a file as people look at it', () => {
  it('is all of an ordinary one', () => {
    const parts = [line('自评表'), { kind: 'table', rows: 2, cells: [cell(0, 'a'), cell(1, '')] }] as const;
    expect(sourceView(documentOf(parts))).toEqual({ sections: [{ name: null, parts }], isCut: false });
  });

  it('ends where nobody looks any more, and says so', () => {
    const cells = Array.from({ length: 250_000 }, (_, row) => cell(row, 'x'));
    const many = sourceView(documentOf([{ kind: 'table', rows: 250_000, cells }, line('after it')]));
    expect([many?.isCut, many?.sections[0]?.parts.length]).toEqual([true, 1]);
    expect(many?.sections[0]?.parts[0]).toMatchObject({ kind: 'table', cells: { length: 200_000 } });
    const long = sourceView(documentOf([line('长'.repeat(6000))]));
    expect([long?.isCut, JSON.stringify(long).length < 5200]).toEqual([true, true]);
    const heavy = sourceView(documentOf(Array.from({ length: 5000 }, (_, at) => line('长'.repeat(4000), `L${at}`))));
    expect([heavy?.isCut, heavy?.sections[0]?.parts.length]).toEqual([true, 2500]);
  });

  it('is nothing where there is none', () => {
    expect(sourceView({ sections: [], diagnostics: [] })).toBeNull();
    expect(sourceView(documentOf([]))).toBeNull();
  });
});
