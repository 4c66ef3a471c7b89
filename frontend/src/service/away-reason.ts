import { ApiError, type ApiErrorKind } from '../api/api-error';
import { errorSentence } from '../api/error-sentence';
import { textOf } from '../i18n/catalog';
import type { Language } from '../i18n/language';
import { serviceMessages } from '../i18n/messages/service';

const REASONS = {
  network: 'awayNetwork',
  timeout: 'awayTimeout',
  badAnswer: 'awayBadAnswer',
  refused: 'awayRefused',
} as const satisfies Record<ApiErrorKind, string>;

/** Why the service is away. Unlike `errorSentence` it asks nobody to try again: the page does so by itself. */
export function awayReason(error: unknown, language: Language): string {
  if (!(error instanceof ApiError)) return errorSentence(error, language);
  return textOf(serviceMessages, () => language)(REASONS[error.kind]);
}
