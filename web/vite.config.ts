import { defineConfig, type Plugin } from 'vite';
import { answer } from './mock/serve.mjs';

/** While the page is worked on without a server, a small made-up case answers; with TIDEMARK_API the running server does. */
function mock(): Plugin {
  return {
    name: 'mock',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/api/v1', answer);
    },
  };
}

const api = process.env['TIDEMARK_API'];

export default defineConfig({
  base: './',
  plugins: api ? [] : [mock()],
  server: { host: '127.0.0.1', ...(api ? { proxy: { '/api': api } } : {}) },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
  },
});
