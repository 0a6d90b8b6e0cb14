import { portfolio } from '@plumbline/service';
import { Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { query } from '../contracts/contract.ts';
import { PortfolioAnswer, PortfolioQuery } from '../contracts/portfolio.ts';
import { route } from '../contracts/route-description.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';

/** How a year stands, for those who read assessments. */
export function portfolioRoutes({ context, identity }: AppDeps) {
  return new Hono<SignedInEnv>().get(
    '/portfolio',
    described,
    requireSignedIn(identity),
    query(PortfolioQuery),
    async (c) => c.json(shown(await portfolio(context, c.get('signedIn').actor, c.req.valid('query')))),
  );
}

/** Lists of its own: what the use case hands out is not to be changed. */
const shown = ({ years, units, cells, findings, ...rest }: Awaited<ReturnType<typeof portfolio>>) => ({
  ...rest,
  years: [...years],
  units: units.map((unit) => ({ ...unit, ratings: [...unit.ratings] })),
  cells: [...cells],
  findings: [...findings],
});

const described = route({
  operationId: 'getPortfolio',
  tag: 'portfolio',
  summary: 'How a year stands: states, grades, late forms, findings, declared against computed, unit by unit',
  answers: { 200: { description: 'Within one’s scope', body: PortfolioAnswer } },
  problems: [404, 422],
});
