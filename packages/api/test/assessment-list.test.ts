import { beforeAll, describe, expect, it } from 'vitest';
import { createHarness, exampleForm, type Harness, json, signIn } from './support/harness.ts';

type Item = {
  readonly id: string;
  readonly projectName: string;
  readonly total: string | null;
  readonly difference: string | null;
  readonly findings: number | null;
  readonly findingCodes: readonly string[] | null;
};

describe('the list of assessments', () => {
  let harness: Harness;
  let evaluator: string;

  const get = (path: string, cookie = evaluator) => harness.app.request(`/api/v1${path}`, { headers: { cookie } });
  const items = async (query: string) =>
    ((await (await get(`/assessments?${query}`)).json()) as { items: Item[] }).items;
  const names = async (query: string) => (await items(query)).map(({ projectName }) => projectName);

  beforeAll(async () => {
    harness = await createHarness();
    evaluator = await signIn(harness, 'evaluator', harness.bureau, ['evaluator']);
    const example = exampleForm();
    for (const [name, declaredTotal] of [
      ['=SUM(A1)', '100'],
      ['乙', '99.95'],
      ['丙', null],
    ] as const) {
      const form = { ...example, project: { name, code: null }, declaredTotal };
      const made = await harness.app.request(
        '/api/v1/assessments',
        json({ organisationId: harness.bureau, form }, { cookie: evaluator }),
      );
      const { id } = (await made.json()) as { id: string };
      if (name === '丙') continue;
      const rules = { by: 'name', ruleSetId: 'shanghai-2020', version: '1.0.0' };
      await harness.app.request(`/api/v1/assessments/${id}/scorecards`, json({ rules }, { cookie: evaluator }));
    }
  }, 60_000);

  it('has the figures of each, and what is unknown is null', async () => {
    const [newest, , oldest] = await items('');
    expect(newest).toMatchObject({ projectName: '丙', total: null, difference: null });
    expect(oldest).toMatchObject({ total: '99.95', difference: '0.05' });
    expect(oldest?.findings).toBeGreaterThanOrEqual(oldest?.findingCodes?.length ?? 0);
    expect(newest).not.toHaveProperty('form');
  });

  it('is narrowed and ordered by its query, a page at a time', async () => {
    expect(await names('sort=difference')).toEqual(['=SUM(A1)', '乙', '丙']);
    expect(await names('sort=difference&order=asc')).toEqual(['丙', '乙', '=SUM(A1)']);
    expect(await names('finding=review/total-differs')).toEqual(['=SUM(A1)']);
    expect(await names('state=submitted')).toEqual([]);
    expect(await names('late=true')).toEqual([]);
    const first = await get('/assessments?sort=name&order=asc&limit=2');
    const { items: page, next } = (await first.json()) as { items: Item[]; next: string };
    expect(page.map(({ projectName }) => projectName)).toEqual(['=SUM(A1)', '丙']);
    expect(first.headers.get('Link')).toContain('sort=name');
    expect(await names(`sort=name&order=asc&after=${next}`)).toEqual(['乙']);
    expect((await get(`/assessments?sort=total&after=${next}`)).status).toBe(400);
    for (const query of ['sort=x', 'order=up', 'late=maybe', 'findings=some', 'fiscalYear=1', 'unknown=1'])
      expect([query, (await get(`/assessments?${query}`)).status]).toEqual([query, 422]);
  });

  it('comes as a table in a file, of the same rows, with no cell that a spreadsheet would run', async () => {
    const response = await get('/assessment-list?format=csv&sort=difference&lang=zh');
    expect(response.headers.get('Content-Disposition')).toContain("filename*=UTF-8''%E8%87%AA");
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('项目,单位,年度,状态');
    expect(lines[1]).toContain("'=SUM(A1),商务局,2020,填报中,,100,99.95,0.05");
    const english = await (await get('/assessment-list?format=csv&lang=en&state=draft')).text();
    expect(english).toContain('Project,Unit,Year,State');
    const sheet = Buffer.from(await (await get('/assessment-list?format=xlsx')).arrayBuffer());
    expect(sheet.subarray(0, 2).toString()).toBe('PK');
    expect((await get('/assessment-list?format=pdf')).status).toBe(422);
  });
});

describe('the portfolio', () => {
  it('shows how a year stands to those who read assessments', async () => {
    const harness = await createHarness();
    const evaluator = await signIn(harness, 'evaluator', harness.bureau, ['evaluator']);
    const body = { organisationId: harness.bureau, form: exampleForm() };
    await harness.app.request('/api/v1/assessments', json(body, { cookie: evaluator }));
    const of = async (query: string, cookie: string) => {
      const response = await harness.app.request(`/api/v1/portfolio${query}`, { headers: { cookie } });
      return [response.status, (await response.json()) as { years?: number[]; units?: { forms: number }[] }] as const;
    };
    const [status, year] = await of('', evaluator);
    expect([status, year]).toMatchObject([200, { fiscalYear: 2020, years: [2020], units: [{ forms: 1 }] }]);
    expect((await of(`?organisationId=${harness.foreign}`, evaluator))[0]).toBe(404);
    expect((await of('?fiscalYear=soon', evaluator))[0]).toBe(422);
    const editor = await signIn(harness, 'editor', harness.bureau, ['policyEditor']);
    expect((await of('', editor))[1]).toMatchObject({ fiscalYear: null, units: [] });
  });
});
