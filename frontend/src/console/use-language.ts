import { useMemo, useSyncExternalStore } from 'react';
import { textOf, type Catalog, type Text } from '../i18n/catalog';
import { currentLanguage } from '../i18n/current';
import type { Language } from '../i18n/language';

export function useLanguage(): Language {
  return useSyncExternalStore(currentLanguage.subscribe, currentLanguage.get);
}

/** The sentences of a feature in the page's language; renders again when the language is switched. */
export function useText<T extends Readonly<Record<string, string>>>(sentences: Catalog<T>): Text<T> {
  const language = useLanguage();
  return useMemo(() => textOf(sentences, () => language), [sentences, language]);
}
