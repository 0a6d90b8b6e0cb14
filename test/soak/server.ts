import { type Program, startNode } from '../../scripts/scale-out/program.ts';

/** The built server, as people run it, on a data folder of its own. */
export type SoakedServer = {
  readonly url: string;
  readonly program: Program;
  /** What people of the demonstration, and the administrator, log in with the first time. */
  readonly passwords: ReadonlyMap<string, string>;
};

/** With the demonstration where it is new: an archive to study, and somebody for each role. */
export async function startServer(variables: Readonly<Record<string, string>>, isNew: boolean): Promise<SoakedServer> {
  const program = await startNode(
    ['apps/server/dist/main.mjs'],
    { PLUMBLINE_DEMO: 'true', NODE_ENV: 'production', ...variables },
    isNew ? /Try first/ : /The interface/,
  );
  const said = program.said();
  const named = said.matchAll(/name ([\w-]+), (?:one-time )?password (\S+)/g);
  return {
    url: /ready: (\S+)/.exec(said)?.[1] ?? '',
    program,
    passwords: new Map([...named].map(([, name = '', password = '']) => [name, password])),
  };
}
