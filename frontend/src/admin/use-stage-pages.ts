import { useCallback, useState } from 'react';
import type { ApiClient } from '../api/client';
import { listStages, type StagePage } from '../api/stages';
import { useLoad, type Load } from '../console/use-load';

const PAGE_SIZE = 20;

export interface StagePages {
  load: Load<StagePage>;
  /** Counted from 1. */
  page: number;
  knownPages: number;
  hasMore: boolean;
  turnTo(page: number): void;
}

/** The service pages by tokens that only lead forward, so the ones that were passed are kept for the way back. */
export function useStagePages(client: ApiClient): StagePages {
  const [tokens, setTokens] = useState<readonly (string | null)[]>([null]);
  const [page, setPage] = useState(1);
  const nextToken = tokens[page - 1] ?? null;

  const load = useLoad(
    useCallback((signal: AbortSignal) => listStages(client, { limit: PAGE_SIZE, nextToken, signal }), [client, nextToken]),
  );
  const following = load.data?.nextToken ?? null;

  return {
    load,
    page,
    knownPages: tokens.length,
    hasMore: following !== null,
    turnTo(target) {
      // Until the page has come, the token at hand is still the one of the page before.
      if (load.loading) return;
      if (target <= tokens.length) {
        setPage(target);
      } else if (following !== null) {
        setTokens([...tokens, following]);
        setPage(tokens.length + 1);
      }
    },
  };
}
