import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where the module of a thread is, by its name beside this one, and how it is started: as it was written in development, else as it was built. */
export function threadOf(name: string): { readonly filename: string; readonly execArgv?: string[] } {
  return import.meta.url.endsWith('.ts') ? asWritten(name) : { filename: beside(`./${name}.mjs`) };
}

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The loader of TypeScript that a process was started with does not serve its threads: each asks for one of its own. */
const asWritten = (name: string) => ({
  filename: beside(`./${name}.ts`),
  execArgv: ['--import', `data:text/javascript,${encodeURIComponent(loader())}`],
});

function loader(): string {
  const module = new URL('index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')));
  return `import { register } from '${module}'; register();`;
}
