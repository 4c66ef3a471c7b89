import { ApiError } from './api-error';
import { fields, isFields, optionalText } from './decode';
import { retryAfterMs } from './retry-after';

/** Takes an answer out of `{"success":true,"data":…}`, or throws what `{"success":false,"error":…}` says. */
export function openEnvelope(response: Response, body: unknown, now: number): unknown {
  if (isFields(body) && body['success'] === true && response.ok) return body['data'];
  if (isFields(body) && body['success'] === false) throw refusal(response, body['error'], now);
  throw unexpected(response, now);
}

/**
 * Health checks are read by load balancers too, so their answer is the plain document;
 * a gateway that wraps every answer may have put it into `data`.
 */
export function openPlainOrEnvelope(response: Response, body: unknown, now: number): unknown {
  if (isFields(body) && body['success'] === false) throw refusal(response, body['error'], now);
  if (!response.ok || !isFields(body)) throw unexpected(response, now);
  return isFields(body['data']) ? body['data'] : body;
}

function refusal(response: Response, error: unknown, now: number): ApiError {
  const said = isFields(error) ? error : {};
  return new ApiError('refused', {
    ...circumstances(response, now),
    code: optionalText(said['code']) ?? 'INTERNAL_ERROR',
    message: optionalText(said['message']) ?? undefined,
    details: isFields(said['details']) ? fields(said['details'], 'details') : undefined,
  });
}

/** Without an envelope only the status is known. Busy and away are worth naming; a login is not ours to guess. */
function unexpected(response: Response, now: number): ApiError {
  const code = { 429: 'RATE_LIMIT_EXCEEDED', 502: 'SERVICE_UNAVAILABLE', 503: 'SERVICE_UNAVAILABLE', 504: 'SERVICE_UNAVAILABLE' }[
    response.status
  ];
  return new ApiError(code ? 'refused' : 'badAnswer', { ...circumstances(response, now), code });
}

function circumstances(response: Response, now: number) {
  return {
    status: response.status,
    retryAfterMs: retryAfterMs(response.headers.get('Retry-After'), now),
    requestId: response.headers.get('X-Request-Id') ?? undefined,
  };
}
