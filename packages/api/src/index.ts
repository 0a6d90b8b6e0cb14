export type { AppDeps, Limits, Log, PageFile, PageFiles } from './app-deps.ts';
export { createClient } from './client.ts';
export { type ApiRoutes, createApp } from './create-app.ts';
export type { OidcOptions } from './identity/auth.ts';
export { type FirstLogIn, prepareFirstStart } from './identity/first-start.ts';
export { createIdentity, type Identity } from './identity/identity.ts';
export type { People, Person } from './identity/people.ts';
export type { SignedIn } from './identity/signed-in.ts';
export { type AddedPerson, addPerson } from './people/add-person.ts';
