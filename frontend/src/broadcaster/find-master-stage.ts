import { ApiError } from '../api/api-error';
import type { ApiClient } from '../api/client';
import { getMasterStage, type MasterStage } from '../api/stages';

/** A service that is not set up yet has no master stage: that is an answer, and nothing that failed. */
export async function findMasterStage(client: ApiClient, signal?: AbortSignal): Promise<MasterStage | null> {
  try {
    return await getMasterStage(client, signal);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
