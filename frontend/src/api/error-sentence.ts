import { formatSeconds } from '../format/duration';
import { textOf } from '../i18n/catalog';
import type { Language } from '../i18n/language';
import { errorMessages } from '../i18n/messages/errors';
import { ApiError } from './api-error';

/** What to tell a person, in their language: what happened, and what to do. */
export function errorSentence(error: unknown, language: Language): string {
  const t = textOf(errorMessages, () => language);
  if (!(error instanceof ApiError)) return t('unexpected');
  if (error.kind !== 'refused') return t(error.kind);

  const wait = error.retryAfterMs === undefined ? undefined : formatSeconds(error.retryAfterMs / 1000, language);
  switch (error.code) {
    case 'UNAUTHORIZED':
      return t('unauthorized');
    case 'FORBIDDEN':
      return t('forbidden');
    case 'NOT_FOUND':
      return t('notFound');
    case 'RATE_LIMIT_EXCEEDED':
      return wait ? t('tooManyFor', { wait }) : t('tooMany');
    case 'SERVICE_UNAVAILABLE':
      return wait ? t('unavailableFor', { wait }) : t('unavailable');
    case 'INTERNAL_ERROR':
      return error.requestId ? t('failed', { requestId: error.requestId }) : t('failedPlain');
    default:
      // The service knows best what is wrong with what it was asked, and says it in the same language.
      return error.message;
  }
}
