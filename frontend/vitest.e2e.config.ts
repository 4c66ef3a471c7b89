import { defineConfig } from 'vitest/config';

/** A browser against a running application: IVS_URL and API_SECRET_KEY say which. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    // One browser at a time: the pages poll, and a crowded machine turns waits into failures.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
