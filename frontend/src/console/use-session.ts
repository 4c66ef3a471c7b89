import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createApiClient, type ApiClient } from '../api/client';
import { currentLanguage } from '../i18n/current';
import { createKeyStore } from './key-store';

const keys = createKeyStore(() => sessionStorage);

/** Throws where the key does not open the page. */
export type KeyCheck = (client: ApiClient) => Promise<unknown>;

type Phase =
  | { name: 'asking'; error?: unknown }
  | { name: 'checking' }
  | { name: 'in'; client: ApiClient };

export interface Session {
  phase: Phase;
  enter(key: string, untilTabCloses: boolean): Promise<void>;
  /** Forgets the key; an error says why it had to be. */
  leave(error?: unknown): void;
}

/** Nobody gets past the form before the service has accepted the key. */
export function useSession(check: KeyCheck): Session {
  const [phase, setPhase] = useState<Phase>(() => ({ name: keys.get() ? 'checking' : 'asking' }));

  const admit = useCallback(
    async (key: string) => {
      setPhase({ name: 'checking' });
      const client = createApiClient({ apiKey: key, language: currentLanguage.get });
      await check(client);
      return client;
    },
    [check],
  );

  const enter = useCallback(
    async (key: string, untilTabCloses: boolean) => {
      try {
        const client = await admit(key);
        keys.keep(key, untilTabCloses);
        setPhase({ name: 'in', client });
      } catch (error) {
        setPhase({ name: 'asking', error });
      }
    },
    [admit],
  );

  const leave = useCallback((error?: unknown) => {
    keys.forget();
    setPhase({ name: 'asking', error });
  }, []);

  // A key that was kept for this tab is tried once, when the page opens.
  const tried = useRef(false);
  useEffect(() => {
    const kept = keys.get();
    if (tried.current || !kept) return;
    tried.current = true;
    void enter(kept, true);
  }, [enter]);

  return useMemo(() => ({ phase, enter, leave }), [phase, enter, leave]);
}
