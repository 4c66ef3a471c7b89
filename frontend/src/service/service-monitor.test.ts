import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../api/api-error';
import { readHealth } from '../api/health';
import { createServiceMonitor } from './service-monitor';

const health = readHealth({ status: 'healthy', services: { redis: 'connected', database: 'connected' } });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the service monitor', () => {
  test('goes from checking to up to away and back, telling each time', async () => {
    let answer: () => Promise<typeof health> = async () => health;
    const monitor = createServiceMonitor(() => answer());
    const phases: string[] = [];
    monitor.subscribe(() => {
      const state = monitor.get();
      phases.push(state.phase === 'away' && state.trying ? 'trying' : state.phase);
    });
    expect(monitor.get()).toEqual({ phase: 'checking' });

    monitor.start();
    await vi.advanceTimersByTimeAsync(0);
    answer = () => Promise.reject(new ApiError('network'));
    await vi.advanceTimersByTimeAsync(5_000);
    answer = async () => health;
    monitor.checkNow();
    await vi.advanceTimersByTimeAsync(0);
    monitor.stop();

    expect(phases).toEqual(['up', 'away', 'trying', 'up']);
    expect(monitor.get()).toEqual({ phase: 'up', health });
  });

  test('does not ask before the service wants it to', async () => {
    const ask = vi.fn(() => Promise.reject(new ApiError('refused', { retryAfterMs: 45_000 })));
    const monitor = createServiceMonitor(ask);
    monitor.start();
    await vi.advanceTimersByTimeAsync(44_000);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ask).toHaveBeenCalledTimes(2);
    monitor.stop();
  });

  test('asks at once when the network is back', async () => {
    const ask = vi.fn(() => Promise.reject(new ApiError('network')));
    const monitor = createServiceMonitor(ask);
    monitor.start();
    await vi.advanceTimersByTimeAsync(0);
    window.dispatchEvent(new Event('online'));
    expect(ask).toHaveBeenCalledTimes(2);
    monitor.stop();
  });
});
