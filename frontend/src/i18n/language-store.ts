import { chooseLanguage, isLanguage, type Language } from './language';

const STORAGE_KEY = 'ivs-live.language';

export interface LanguageStore {
  get(): Language;
  set(language: Language): void;
  /** Calls back after each change; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export interface LanguageSurroundings {
  preferred: readonly string[];
  /** A function, since merely reading `localStorage` throws where a browser forbids it. */
  storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  root: { lang: string };
}

export function createLanguageStore({ preferred, storage, root }: LanguageSurroundings): LanguageStore {
  const listeners = new Set<() => void>();
  let current = remembered(storage) ?? chooseLanguage(preferred);
  root.lang = current;

  return {
    get: () => current,
    set(language) {
      if (language === current) return;
      current = language;
      root.lang = language;
      remember(storage, language);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function remembered(storage: LanguageSurroundings['storage']): Language | undefined {
  try {
    const value = storage().getItem(STORAGE_KEY);
    return isLanguage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function remember(storage: LanguageSurroundings['storage'], language: Language): void {
  try {
    storage().setItem(STORAGE_KEY, language);
  } catch {
    // Without storage the choice holds until the page is left, which is all that can be done.
  }
}
