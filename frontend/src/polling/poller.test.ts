import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPoller } from './poller';

/** A tab that can be hidden. */
class Tab extends EventTarget {
  hidden = false;
  turn(hidden: boolean) {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const START = Date.parse('2026-01-01T00:00:00Z');
let tab: Tab;

beforeEach(() => {
  tab = new Tab();
  vi.useFakeTimers({ now: START });
});
afterEach(() => vi.useRealTimers());

function poll(ask: (signal: AbortSignal) => Promise<string>, leastWaitMs?: () => number) {
  const asked = vi.fn(ask);
  const onAnswer = vi.fn();
  const onFailure = vi.fn();
  const poller = createPoller({
    ask: asked,
    onAnswer,
    onFailure,
    everyMs: 5_000,
    longestMs: 60_000,
    random: () => 0.5,
    page: tab as unknown as Document,
    ...(leastWaitMs && { leastWaitMs }),
  });
  poller.start();
  return { poller, asked, onAnswer, onFailure };
}

const fails = () => Promise.reject(new Error('away'));
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a poller', () => {
  test('asks at once and then at its rhythm', async () => {
    const { asked, onAnswer } = poll(async () => 'fine');
    await pass(0);
    expect(onAnswer).toHaveBeenCalledWith('fine');
    await pass(10_000);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  test('backs off while it fails, up to the longest wait, and says when it asks next', async () => {
    const { onFailure } = poll(fails);
    await pass(600_000);
    const times = onFailure.mock.calls.map(([, nextAt]) => Number(nextAt) - START);
    const waits = times.map((time, index) => time - (times[index - 1] ?? 0));
    expect(waits.slice(0, 6)).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  test('is back at its rhythm after one answer', async () => {
    const answers = [fails, fails, async () => 'fine', async () => 'fine'];
    const { asked } = poll(() => (answers.shift() ?? fails)());
    await pass(15_000);
    expect(asked).toHaveBeenCalledTimes(3);
    await pass(5_000);
    expect(asked).toHaveBeenCalledTimes(4);
  });

  test('waits as long as it is asked to', async () => {
    const { asked } = poll(fails, () => 30_000);
    await pass(29_000);
    expect(asked).toHaveBeenCalledTimes(1);
    await pass(1_000);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('rests while nobody looks, and asks at once on return when it is due', async () => {
    const { asked } = poll(async () => 'fine');
    await pass(0);
    tab.turn(true);
    await pass(60_000);
    expect(asked).toHaveBeenCalledTimes(1);
    tab.turn(false);
    await pass(0);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('does not ask early for looking away and back', async () => {
    const { asked } = poll(async () => 'fine');
    await pass(1_000);
    tab.turn(true);
    tab.turn(false);
    await pass(3_900);
    expect(asked).toHaveBeenCalledTimes(1);
    await pass(100);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('does not begin in a hidden tab', async () => {
    tab.hidden = true;
    const { asked } = poll(async () => 'fine');
    await pass(60_000);
    expect(asked).not.toHaveBeenCalled();
  });

  test('asks now when told to, but never twice at a time', async () => {
    const { poller, asked } = poll(() => new Promise((resolve) => setTimeout(() => resolve('slow'), 2_000)));
    await pass(1_000);
    poller.askNow();
    expect(asked).toHaveBeenCalledTimes(1);
    await pass(1_500);
    poller.askNow();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('stops for good: the question on its way is given up, its answer ignored', async () => {
    const { poller, asked, onAnswer } = poll(() => new Promise((resolve) => setTimeout(() => resolve('late'), 2_000)));
    await pass(0);
    poller.stop();
    expect(asked.mock.calls[0]?.[0].aborted).toBe(true);
    await pass(60_000);
    expect(onAnswer).not.toHaveBeenCalled();
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
