import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = 'http://127.0.0.1:3000';

export default defineConfig({
  appType: 'mpa',
  plugins: [react()],
  build: {
    // Cloudscape's shared part, which only the pages with a key load.
    chunkSizeWarningLimit: 600,
    // Every browser that can play a stage preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        landing: page('index.html'),
        broadcaster: page('broadcaster/index.html'),
        viewer: page('viewer/index.html'),
        admin: page('admin/index.html'),
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/health': server,
      '/ws': { target: server, ws: true },
    },
  },
});
