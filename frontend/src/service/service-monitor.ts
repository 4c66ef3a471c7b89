import { ApiError } from '../api/api-error';
import type { Health } from '../api/health';
import { createPoller, type Poller } from '../polling/poller';

export type ServiceState =
  | { readonly phase: 'checking' }
  | { readonly phase: 'up'; readonly health: Health }
  | { readonly phase: 'away'; readonly error: unknown; readonly nextTryAt: number; readonly trying: boolean };

/** Watches the service's health; the same picture for every page. */
export interface ServiceMonitor {
  get(): ServiceState;
  subscribe(listener: () => void): () => void;
  start(): void;
  stop(): void;
  checkNow(): void;
}

const EVERY_MS = 5_000;
const LONGEST_MS = 60_000;

export function createServiceMonitor(
  ask: (signal: AbortSignal) => Promise<Health>,
  pollerOf: typeof createPoller<Health> = createPoller,
): ServiceMonitor {
  const listeners = new Set<() => void>();
  let state: ServiceState = { phase: 'checking' };

  function become(next: ServiceState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  const poller: Poller = pollerOf({
    ask,
    everyMs: EVERY_MS,
    longestMs: LONGEST_MS,
    leastWaitMs: (error) => (error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0),
    onAsk: () => {
      if (state.phase === 'away') become({ ...state, trying: true });
    },
    onAnswer: (health) => become({ phase: 'up', health }),
    onFailure: (error, nextTryAt) => become({ phase: 'away', error, nextTryAt, trying: false }),
  });

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      // A network that has come back is the best reason not to wait out the back-off.
      window.addEventListener('online', poller.askNow);
      poller.start();
    },
    stop() {
      window.removeEventListener('online', poller.askNow);
      poller.stop();
    },
    checkNow: poller.askNow,
  };
}
