import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after';

const NOW = Date.parse('2026-01-01T00:00:00Z');

test.each([
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['0', 0],
  ['12', 12_000],
  ['0.5', 500],
  ['Thu, 01 Jan 2026 00:00:10 GMT', 10_000],
  ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
])('%j means %j ms', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});
