import { useCallback, useEffect, useState } from 'react';

export interface Load<T> {
  /** What was loaded last; it stays while a refresh is on its way or has failed. */
  data: T | undefined;
  loadedAt: number | undefined;
  error: unknown;
  loading: boolean;
  reload: () => void;
}

/** What was asked: the question, and how many times it has been put again. */
interface Request<T> {
  load: (signal: AbortSignal) => Promise<T>;
  attempt: number;
}

interface Outcome<T> {
  of?: Request<T>;
  data?: T;
  loadedAt?: number;
  error?: unknown;
}

/** Loads when shown, when `load` changes (keep it with `useCallback`) and on `reload`; the latest request wins. */
export function useLoad<T>(load: Request<T>['load']): Load<T> {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<T>>({});

  useEffect(() => {
    const giveUp = new AbortController();
    const of = { load, attempt };
    load(giveUp.signal).then(
      (data) => {
        if (!giveUp.signal.aborted) setOutcome({ of, data, loadedAt: Date.now() });
      },
      (error: unknown) => {
        if (!giveUp.signal.aborted) setOutcome((before) => ({ ...before, of, error }));
      },
    );
    return () => giveUp.abort();
  }, [load, attempt]);

  const reload = useCallback(() => setAttempt((before) => before + 1), []);
  return {
    data: outcome.data,
    loadedAt: outcome.loadedAt,
    error: outcome.error,
    loading: outcome.of?.load !== load || outcome.of.attempt !== attempt,
    reload,
  };
}
