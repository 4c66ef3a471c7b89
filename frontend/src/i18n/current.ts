import { createLanguageStore } from './language-store';

/** The language of this page. */
export const currentLanguage = createLanguageStore({
  preferred: navigator.languages,
  storage: () => localStorage,
  root: document.documentElement,
});
