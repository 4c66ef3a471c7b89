import { ApiError } from './api-error';
import { DecodeError } from './decode';
import { openEnvelope } from './envelope';

export interface ApiSettings {
  apiKey?: string;
  /** Asked at each call, since a person may switch. */
  language: () => string;
  timeoutMs?: number;
  fetch?: typeof fetch;
  now?: () => number;
  wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

export interface Call<T> {
  query?: Readonly<Record<string, string | number | undefined>>;
  decode: (data: unknown) => T;
  /** How the data is taken out of the answer; the usual envelope unless said otherwise. */
  open?: typeof openEnvelope;
  signal?: AbortSignal;
  /** How long a `Retry-After` may be for the call to wait by itself and ask once more; 0 never does. */
  patienceMs?: number;
}

export interface ApiClient {
  get<T>(path: string, call: Call<T>): Promise<T>;
}

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_PATIENCE_MS = 3_000;

export function createApiClient(settings: ApiSettings): ApiClient {
  const { now = Date.now, wait = sleep, timeoutMs = DEFAULT_TIMEOUT_MS } = settings;
  // Called through the global each time: a bare reference to `fetch` loses its `this`.
  const send: typeof fetch = settings.fetch ?? ((input, init) => fetch(input, init));

  async function once<T>(path: string, call: Call<T>): Promise<T> {
    const { response, body } = await exchange(path, call);
    const data = (call.open ?? openEnvelope)(response, body, now());
    try {
      return call.decode(data);
    } catch (error) {
      if (error instanceof DecodeError) throw new ApiError('badAnswer', { status: response.status, cause: error });
      throw error;
    }
  }

  async function exchange<T>(path: string, call: Call<T>): Promise<{ response: Response; body: unknown }> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
    try {
      const response = await send(path + search(call.query), { headers: headers(settings), signal, cache: 'no-store' });
      return { response, body: parsed(await response.text()) };
    } catch (cause) {
      if (call.signal?.aborted) throw call.signal.reason;
      throw new ApiError(timeout.aborted ? 'timeout' : 'network', { cause });
    }
  }

  return {
    async get(path, call) {
      try {
        return await once(path, call);
      } catch (error) {
        const asked = error instanceof ApiError ? error.retryAfterMs : undefined;
        if (asked === undefined || asked > (call.patienceMs ?? DEFAULT_PATIENCE_MS)) throw error;
        await wait(asked, call.signal);
        return once(path, call);
      }
    },
  };
}

function headers({ apiKey, language }: ApiSettings): Record<string, string> {
  const all: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language() };
  if (apiKey) all['x-api-key'] = apiKey;
  return all;
}

function search(query: Call<unknown>['query']): string {
  const pairs = Object.entries(query ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** What is not JSON is no answer of the service's; the envelope's reader says so, with the status. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
