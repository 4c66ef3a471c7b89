import { expect, test } from 'vitest';
import { backOff } from './back-off';

test('spreads a crowd over a fifth to both sides', () => {
  expect(backOff(1, 5_000, 60_000, () => 0)).toBe(4_000);
  expect(backOff(1, 5_000, 60_000, () => 1)).toBe(6_000);
});

test('stays finite after any number of failures', () => {
  expect(backOff(5_000, 5_000, 60_000, () => 0.5)).toBe(60_000);
});
