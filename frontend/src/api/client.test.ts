import { describe, expect, test, vi } from 'vitest';
import { ApiError } from './api-error';
import { createApiClient, type ApiSettings, type Call } from './client';
import { count, fields } from './decode';

const TIME = Date.parse('2026-01-01T00:00:00.000Z');
const decode = (data: unknown) => count(fields(data, 'data')['answer'], 'answer');

function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), init);
}
const success = (data: unknown) => json({ success: true, data, timestamp: '2026-01-01T00:00:00.000Z' });
const failure = (status: number, error: object, headers: Record<string, string> = {}) =>
  json({ success: false, error, timestamp: '2026-01-01T00:00:00.000Z' }, { status, headers });

function client(answers: (Response | Error)[], settings: Partial<ApiSettings> = {}) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => {
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked too often');
  });
  const wait = vi.fn(async () => undefined);
  const api = createApiClient({ language: () => 'zh-TW', fetch, wait, now: () => TIME, ...settings });
  const failed = async (call: Partial<Call<number>> = {}): Promise<ApiError> => {
    const error: unknown = await api.get('/x', { decode, ...call }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ApiError);
    return error as ApiError;
  };
  return { api, fetch, wait, failed };
}

describe('a request', () => {
  test('opens the envelope and reads the data', async () => {
    expect(await client([success({ answer: 42 })]).api.get('/x', { decode })).toBe(42);
  });

  test('carries the key, the language and the query', async () => {
    const { api, fetch } = client([success({ answer: 1 })], { apiKey: 'k' });
    await api.get('/api/stage/list', { decode, query: { limit: 20, nextToken: undefined, name: 'a&b' } });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('/api/stage/list?limit=20&name=a%26b');
    expect(init?.headers).toEqual({ Accept: 'application/json', 'Accept-Language': 'zh-TW', 'x-api-key': 'k' });
  });

  test('carries no key where there is none', async () => {
    const { api, fetch } = client([success({ answer: 1 })]);
    await api.get('/x', { decode });
    expect(fetch.mock.calls[0]?.[1]?.headers).not.toHaveProperty('x-api-key');
  });
});

describe('a failure', () => {
  test('of the network', async () => {
    expect(await client([new TypeError('Failed to fetch')]).failed()).toMatchObject({ kind: 'network' });
  });

  test('by time-out, also while the body is on its way', async () => {
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
    expect(await client([], { fetch: never, timeoutMs: 5 }).failed()).toMatchObject({ kind: 'timeout' });
  });

  test('that the service explains keeps code, words, details and request id', async () => {
    const error = await client([
      failure(400, { code: 'VALIDATION_ERROR', message: '缺少欄位', details: { missingFields: ['userId'] } }, { 'X-Request-Id': 'r-1' }),
    ]).failed();
    expect(error).toMatchObject({
      kind: 'refused',
      code: 'VALIDATION_ERROR',
      message: '缺少欄位',
      status: 400,
      details: { missingFields: ['userId'] },
      requestId: 'r-1',
      isAboutTheKey: false,
    });
  });

  test.each([401, 403])('with %i is about the key', async (status) => {
    expect(await client([failure(status, { code: 'UNAUTHORIZED', message: 'no' })]).failed()).toMatchObject({ isAboutTheKey: true });
  });

  test.each([
    ['a page of a proxy', () => new Response('<html>hi</html>')],
    ['an error page', () => new Response('<html>gone</html>', { status: 404 })],
    ['a login without an envelope', () => new Response('', { status: 401 })],
    ['JSON that is no envelope', () => json({ answer: 42 })],
    ['success with a bad status', () => json({ success: true, data: { answer: 42 } }, { status: 500 })],
    ['data that is not what was promised', () => success({ answer: 'many' })],
    ['null', () => json(null)],
  ])('%s is a bad answer', async (_, answer) => {
    expect(await client([answer()]).failed()).toMatchObject({ kind: 'badAnswer' });
  });

  test.each([
    [503, 'SERVICE_UNAVAILABLE'],
    [502, 'SERVICE_UNAVAILABLE'],
    [429, 'RATE_LIMIT_EXCEEDED'],
  ])('%i without an envelope, as from a load balancer, is named', async (status, code) => {
    expect(await client([new Response('busy', { status })]).failed()).toMatchObject({ kind: 'refused', code });
  });

  test('is not one of ours when the caller gave up', async () => {
    const giveUp = new AbortController();
    giveUp.abort();
    const { api } = client([new DOMException('aborted', 'AbortError')]);
    await expect(api.get('/x', { decode, signal: giveUp.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('Retry-After', () => {
  const busy = (after: string) => failure(429, { code: 'RATE_LIMIT_EXCEEDED', message: 'slow down' }, { 'Retry-After': after });

  test('when short is waited out once', async () => {
    const { api, wait } = client([busy('2'), success({ answer: 7 })]);
    expect(await api.get('/x', { decode })).toBe(7);
    expect(wait).toHaveBeenCalledWith(2000, undefined);
  });

  test('is waited out once only', async () => {
    const { failed, fetch } = client([busy('1'), busy('1'), success({ answer: 7 })]);
    expect(await failed()).toMatchObject({ retryAfterMs: 1000 });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('when long is handed on', async () => {
    const { failed, fetch } = client([busy('30')]);
    expect(await failed()).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', retryAfterMs: 30_000 });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('may be a date', async () => {
    const { failed } = client([busy('Thu, 01 Jan 2026 00:01:00 GMT')]);
    expect(await failed()).toMatchObject({ retryAfterMs: 60_000 });
  });
});
