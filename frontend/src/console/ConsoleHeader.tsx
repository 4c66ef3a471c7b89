import { currentLanguage } from '../i18n/current';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../i18n/language';
import { commonMessages } from '../i18n/messages/common';
import { useLanguage, useText } from './use-language';

/** The same header as on the pages without a framework. */
export function ConsoleHeader() {
  const t = useText(commonMessages);
  const language = useLanguage();
  return (
    <header className="shell-header">
      <a className="brand" href="/" aria-label={t('home')}>
        <img src="/favicon.svg" alt="" width="28" height="28" />
        {t('product')}
      </a>
      <select
        className="language"
        data-testid="language"
        aria-label={t('language')}
        value={language}
        onChange={({ target }) => {
          if (isLanguage(target.value)) currentLanguage.set(target.value);
        }}
      >
        {LANGUAGES.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {LANGUAGE_NAMES[tag]}
          </option>
        ))}
      </select>
    </header>
  );
}
