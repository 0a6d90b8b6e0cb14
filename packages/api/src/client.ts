import { hc } from 'hono/client';
import type { ApiRoutes } from './create-app.ts';

/**
 * A client whose calls are checked against the routes when it compiles. It brings nothing of the server with it but types.
 *
 * @example const { items } = await (await createClient('/api/v1')['rule-sets'].$get()).json()
 */
export const createClient = (baseUrl: string, options?: Parameters<typeof hc>[1]) => hc<ApiRoutes>(baseUrl, options);
