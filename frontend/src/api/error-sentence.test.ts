import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../i18n/language';
import { ApiError } from './api-error';
import { errorSentence } from './error-sentence';

const refused = (code: string, facts = {}) => new ApiError('refused', { code, message: 'from the service', ...facts });

describe('errorSentence', () => {
  test.each([
    [new ApiError('network'), 'The service cannot be reached. Check your connection; if that is fine, the service may be restarting, so try again in a moment.'],
    [new ApiError('timeout'), 'The service took too long to answer. Try again in a moment.'],
    [refused('UNAUTHORIZED'), 'This API key was not accepted. Check it for missing characters and enter it again.'],
    [refused('FORBIDDEN'), 'This API key is known, but it may not do this. Enter a key that has the right.'],
    [refused('RATE_LIMIT_EXCEEDED'), 'Too many requests. Wait a moment, then try again.'],
    [refused('RATE_LIMIT_EXCEEDED', { retryAfterMs: 11_200 }), 'Too many requests. Try again in 12 sec.'],
    [refused('SERVICE_UNAVAILABLE', { retryAfterMs: 90_000 }), 'The service cannot do this right now. Try again in 1 min 30 sec.'],
    [refused('INTERNAL_ERROR', { requestId: 'r-9' }), 'Something went wrong in the service. Try again; if it happens again, pass this number on to whoever runs it: r-9'],
    [refused('VALIDATION_ERROR'), 'from the service'],
    [new TypeError('bug'), 'Something went wrong on this page. Reload it.'],
  ])('says what to do about %s', (error, sentence) => {
    expect(errorSentence(error, 'en')).toBe(sentence);
  });

  test('speaks each language', () => {
    const said = LANGUAGES.map((language) => errorSentence(refused('UNAUTHORIZED'), language));
    expect(new Set(said).size).toBe(3);
    expect(errorSentence(refused('RATE_LIMIT_EXCEEDED', { retryAfterMs: 5_000 }), 'zh-TW')).toBe('請求過於頻繁，請在 5 秒後再試。');
  });
});
