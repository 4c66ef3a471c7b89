import { backOff } from './back-off';

export interface PollerOptions<T> {
  ask: (signal: AbortSignal) => Promise<T>;
  onAsk?: () => void;
  onAnswer: (answer: T) => void;
  onFailure: (error: unknown, nextAt: number) => void;
  everyMs: number;
  longestMs: number;
  /** The least wait that a failure asks for, such as a `Retry-After`. */
  leastWaitMs?: (error: unknown) => number;
  page?: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
  random?: () => number;
}

export interface Poller {
  start(): void;
  stop(): void;
  /** Asks at once, unless a question is already on its way. */
  askNow(): void;
}

/** Asks again and again: slower while it fails, not at all while nobody looks. One question at a time. */
export function createPoller<T>(options: PollerOptions<T>): Poller {
  const { everyMs, longestMs, page = document, random = Math.random } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inFlight: AbortController | undefined;
  let running = false;
  let failures = 0;
  let dueAt = 0;

  async function ask(): Promise<void> {
    clearTimeout(timer);
    const question = (inFlight = new AbortController());
    options.onAsk?.();
    try {
      const answer = await options.ask(question.signal);
      if (question.signal.aborted) return;
      failures = 0;
      dueAt = Date.now() + everyMs;
      options.onAnswer(answer);
    } catch (error) {
      if (question.signal.aborted) return;
      failures += 1;
      const wait = Math.max(backOff(failures, everyMs, longestMs, random), options.leastWaitMs?.(error) ?? 0);
      dueAt = Date.now() + wait;
      options.onFailure(error, dueAt);
    }
    inFlight = undefined;
    schedule();
  }

  function schedule(): void {
    clearTimeout(timer);
    if (!running || inFlight || page.hidden) return;
    timer = setTimeout(() => void ask(), Math.max(0, dueAt - Date.now()));
  }

  return {
    start() {
      if (running) return;
      running = true;
      dueAt = Date.now();
      page.addEventListener('visibilitychange', schedule);
      schedule();
    },
    stop() {
      running = false;
      clearTimeout(timer);
      inFlight?.abort();
      inFlight = undefined;
      page.removeEventListener('visibilitychange', schedule);
    },
    askNow() {
      if (running && !inFlight) void ask();
    },
  };
}
