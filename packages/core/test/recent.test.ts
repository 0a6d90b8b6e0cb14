import { describe, expect, it } from 'vitest';
import { Recent } from '../src/recent.ts';

describe('what was found out lately', () => {
  it('is kept as long as somebody asks for it, and forgotten when two generations have passed', () => {
    const recent = new Recent<string, number>(3);
    recent.set('asked for', 1);
    recent.set('not asked for', 2);
    for (let at = 0; at < 20; at++) {
      recent.set(`other ${at}`, at);
      expect(recent.get('asked for')).toBe(1);
    }
    expect(recent.get('not asked for')).toBeUndefined();
    expect(recent.get('other 19')).toBe(19);
  });
});
