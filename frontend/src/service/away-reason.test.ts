import { expect, test } from 'vitest';
import { ApiError } from '../api/api-error';
import { awayReason } from './away-reason';

test.each([
  [new ApiError('network'), 'Nothing answers. Check your connection; if that is fine, the service may be restarting.'],
  [new ApiError('timeout'), 'It takes too long to answer.'],
  [new ApiError('badAnswer'), 'Something else answers in its place, perhaps a proxy in between. If it stays so, tell whoever runs the service.'],
  [new ApiError('refused', { retryAfterMs: 20_000 }), 'It answers, but it cannot serve anyone right now.'],
  [new TypeError('bug'), 'Something went wrong on this page. Reload it.'],
])('%s', (error, reason) => expect(awayReason(error, 'en')).toBe(reason));
