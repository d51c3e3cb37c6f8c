import { defineConfig } from 'vite';

// While the page is worked on: `tidemark serve --case my.tidemark --port 8080`, and in web/ `npm run dev`, which hands questions on to it.
const served = process.env['TIDEMARK_API'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: './',
  server: { host: '127.0.0.1', proxy: { '/api': served } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});
