import { defineConfig } from 'vite';

/**
 * Bundles GraphiQL, its editor and the editor's workers into `graphiql/dist`, which the server hands
 * out as it is: the page asks nothing of the network but the server it came from.
 */
export default defineConfig({
  base: '/graphiql/',
  build: {
    target: 'es2024',
    sourcemap: false,
    chunkSizeWarningLimit: 10_000, // The editor is one big chunk, loaded once, from this machine.
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});
