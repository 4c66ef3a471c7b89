import { describe, expect, test } from 'vitest';
import { formatCount, formatMemory } from './amount';
import { formatDateTime } from './date';
import { formatDuration, formatSeconds } from './duration';

describe('formatDuration', () => {
  test.each([
    [0, '0 sec'],
    [-5, '0 sec'],
    [59.9, '59 sec'],
    [60, '1 min'],
    [11_520, '3 hr 12 min'],
    [86_400 * 2 + 59, '2 days'],
    [86_400 + 3_600, '1 day 1 hr'],
  ])('%d s is %s', (seconds, said) => expect(formatDuration(seconds, 'en')).toBe(said));

  test('speaks Chinese', () => {
    expect(formatDuration(11_520, 'zh-TW')).toBe('3 小時 12 分鐘');
    expect(formatDuration(11_520, 'zh-CN')).toBe('3小时 12分钟');
  });
});

test.each([
  [0, '1 sec'],
  [-3, '1 sec'],
  [0.2, '1 sec'],
  [4.1, '5 sec'],
])('a wait of %d s is told as %s', (seconds, said) => expect(formatSeconds(seconds, 'en')).toBe(said));

test('counts and memory are grouped and rounded', () => {
  expect(formatCount(12345, 'en')).toBe('12,345');
  expect(formatMemory(1024.6, 'MB', 'en')).toBe('1,025 MB');
});

test('a date that is none is shown as it came', () => {
  expect(formatDateTime('soon', 'en')).toBe('soon');
  expect(formatDateTime('2026-03-04T12:00:00.000Z', 'en')).toMatch(/^Mar [345], 2026/);
});
