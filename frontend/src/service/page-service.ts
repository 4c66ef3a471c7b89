import { createApiClient } from '../api/client';
import { getHealth } from '../api/health';
import { currentLanguage } from '../i18n/current';
import { createServiceMonitor } from './service-monitor';

// Health needs no key, so it has a client of its own. It answers from memory: five seconds are plenty.
const client = createApiClient({ language: currentLanguage.get, timeoutMs: 5_000 });

/** The service as this page sees it. */
export const pageService = createServiceMonitor((signal) => getHealth(client, signal));
