import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { jsonBody, query } from '../contracts/contract.ts';
import {
  DisabledRequest,
  GrantsRequest,
  NameList,
  NamesQuery,
  NewOrganisationRequest,
  NewUserAnswer,
  NewUserRequest,
  OrganisationAnswer,
  OrganisationList,
  PasswordAnswer,
  UserAnswer,
  UserPage,
  UserQuery,
} from '../contracts/people.ts';
import { type RouteDescription, route } from '../contracts/route-description.ts';
import { IDEMPOTENCY_KEY, idempotent } from '../http/idempotency.ts';
import { linkNext, pageRequest } from '../http/paging.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { namesOf } from '../people/names.ts';
import { createOrganisation, listOrganisations } from '../people/organisations.ts';
import { createUser, getUser, listUsers, resetPassword, setDisabled, setGrants } from '../people/users.ts';

/** The tree of organisations, and the people in it with what they may do. */
export function peopleRoutes(deps: AppDeps) {
  const { context, identity } = deps;
  const signedIn = requireSignedIn(identity);
  const of = { context, people: identity.people };
  const once = idempotent(deps, { kept: withoutPassword });
  return new Hono<SignedInEnv>()
    .get('/organisations', described.organisations, signedIn, async (c) =>
      c.json({ items: await listOrganisations(context, actorOf(c)) }),
    )
    .post(
      '/organisations',
      described.createOrganisation,
      signedIn,
      idempotent(deps),
      jsonBody(NewOrganisationRequest),
      async (c) => c.json(await createOrganisation(context, actorOf(c), c.req.valid('json')), 201),
    )
    .get('/people/names', described.names, signedIn, query(NamesQuery), async (c) =>
      c.json({ items: await namesOf(of, actorOf(c), c.req.valid('query').ids.split(',')) }),
    )
    .get('/users', described.users, signedIn, query(UserQuery), async (c) => {
      const { search = null, ...page } = c.req.valid('query');
      const found = await listUsers(of, actorOf(c), { search, page: pageRequest(page) });
      linkNext(c, found);
      return c.json(found);
    })
    .post('/users', described.createUser, signedIn, once, jsonBody(NewUserRequest), async (c) => {
      const created = await createUser(of, actorOf(c), c.req.valid('json'));
      c.header('Location', `/api/v1/users/${created.person.id}`);
      return c.json(created, 201);
    })
    .get('/users/:id', described.user, signedIn, async (c) => c.json(await getUser(of, actorOf(c), c.req.param('id'))))
    .put('/users/:id/grants', described.setGrants, signedIn, jsonBody(GrantsRequest), async (c) => {
      await setGrants(of, actorOf(c), c.req.param('id'), c.req.valid('json').grants);
      return c.json(await getUser(of, actorOf(c), c.req.param('id')));
    })
    .post('/users/:id/reset-password', described.resetPassword, signedIn, async (c) =>
      c.json({ oneTimePassword: await resetPassword(of, actorOf(c), c.req.param('id')) }),
    )
    .put('/users/:id/disabled', described.setDisabled, signedIn, jsonBody(DisabledRequest), async (c) => {
      await setDisabled(of, actorOf(c), c.req.param('id'), c.req.valid('json').isDisabled);
      return c.body(null, 204);
    });
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

/** A password is told once: it is not kept, and an answer that is given again is without it. */
const withoutPassword = (body: string) => JSON.stringify({ ...JSON.parse(body), oneTimePassword: null });

const described = {
  organisations: people('listOrganisations', 'The organisations at which one holds any role', {
    answers: { 200: { description: 'Parents before their children', body: OrganisationList } },
  }),
  createOrganisation: people('createOrganisation', 'Adds an organisation below one that one administers', {
    answers: { 201: { description: 'The organisation', body: OrganisationAnswer } },
    headers: IDEMPOTENCY_KEY,
    problems: [400, 404, 415, 422],
  }),
  names: people('listNames', 'What people are called whom one meets in what one may read', {
    answers: { 200: { description: 'Those one may know', body: NameList } },
    problems: [400, 422],
  }),
  users: people('listUsers', 'The people one administers, with what they may do there', {
    answers: { 200: { description: 'A page', body: UserPage } },
    problems: [422],
  }),
  createUser: people('createUser', 'Adds somebody, with a password for one log-in', {
    answers: { 201: { description: 'Who, and the password', body: NewUserAnswer } },
    headers: IDEMPOTENCY_KEY,
    problems: [400, 404, 409, 415, 422],
  }),
  user: people('getUser', 'Somebody, with what they may do', {
    answers: { 200: { description: 'The user', body: UserAnswer } },
    problems: [404],
  }),
  setGrants: people('setGrants', 'What somebody may do, where one administers', {
    answers: { 200: { description: 'The user', body: UserAnswer } },
    problems: [400, 404, 415, 422],
  }),
  resetPassword: people('resetPassword', 'Ends all sessions of somebody and gives them a password for one log-in', {
    answers: { 200: { description: 'The password', body: PasswordAnswer } },
    problems: [404],
  }),
  setDisabled: people('setDisabled', 'Shuts somebody out, or lets them in again', {
    answers: { 204: { description: 'Done' } },
    problems: [400, 404, 415, 422],
  }),
};

function people(operationId: string, summary: string, more: Partial<RouteDescription>) {
  return route({ operationId, tag: 'people', summary, ...more });
}
