import { defineConfig } from 'vitest/config';

/** What `vite build` wrote: sizes, and what a strict Content-Security-Policy would block. */
export default defineConfig({
  test: { include: ['bundle/**/*.test.ts'], environment: 'node' },
});
