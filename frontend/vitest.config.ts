import { defineConfig } from 'vitest/config';

/** Logic, without a server and without a build. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'happy-dom',
    restoreMocks: true,
  },
});
