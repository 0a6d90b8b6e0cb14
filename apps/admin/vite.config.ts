import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompiledContracts } from './build/precompiled-contracts.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompiledContracts()],
  worker: { format: 'es', plugins: () => [precompiledContracts()] },
  build: {
    target: 'es2023',
    sourcemap: true,
    manifest: true,
    // Modules that are wanted at once are named in the page itself; a script in the page would need a policy that allows it.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8787', '/openapi.json': 'http://localhost:8787' } },
});
