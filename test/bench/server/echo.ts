// The least a server of JSON can do: reads the body and sends it back. Prints its address.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono().post('/echo', async (c) => c.json(await c.req.json()));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`));
