import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const FORMS = 'examples/shanghai-2020/forms.json';

describe('plumbline review', () => {
  it('says in both languages why the declared totals are not the computed ones', async () => {
    const { code, out } = await run(['review', FORMS, '--rules', 'shanghai-2020@1.0.0']);
    expect(code).toBe(1);
    expect(out).toContain('declared 95.95, computed 99.95, difference -4: taken on met targets -4');
    expect(out).toContain(
      'declared 86.99, computed 71.99, difference 15: kept on missed targets 19, taken on met targets -4',
    );
    const chinese = await run(['review', FORMS, '--rules', 'shanghai-2020@1.0.0', '--lang', 'zh']);
    expect(chinese.out).toContain('填报 86.99，计算 71.99，差额 15: 未达标而多计 19, 达标而扣分 -4');
  });

  it('gives programs the findings of each form, their figures and causes, and those across forms', async () => {
    const { out } = await run(['review', FORMS, FORMS.replace('examples', './examples'), '--format', 'json']);
    const { forms, acrossForms } = JSON.parse(out);
    expect(forms).toHaveLength(2);
    expect(forms[1].findings).toContainEqual(
      expect.objectContaining({
        code: 'review/points-kept-explained',
        cause: 'kept-on-missed',
        path: '/indicators/3/declaredScore',
      }),
    );
    expect(forms[1].explanation.difference).toBe('17');
    expect(acrossForms).toEqual([]);
  });

  it('refuses what it cannot read, and prints nothing', async () => {
    const { code, out, err } = await run(['review', 'README.md', 'none.xlsx']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('document/not-found');
  });
});
