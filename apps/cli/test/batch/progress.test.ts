import { describe, expect, it } from 'vitest';
import { fitted } from '../../src/batch/progress.ts';

describe('the bar', () => {
  it('is cut where the terminal ends, counting two columns for a Chinese character', () => {
    expect(fitted('剩余 0:07', 9)).toBe('剩余 0:07');
    expect(fitted('剩余 0:07', 5)).toBe('剩余 ');
    expect(fitted('剩余 0:07', 3)).toBe('剩');
  });
});
