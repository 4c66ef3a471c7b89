import { h } from '../dom/element';
import type { View } from '../dom/view';
import { currentLanguage } from '../i18n/current';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../i18n/language';

export function languageSelect(view: View, label: () => string): HTMLElement {
  const options = LANGUAGES.map((language) => h('option', { value: language, lang: language }, LANGUAGE_NAMES[language]));
  const select = h('select', { class: 'language', 'data-testid': 'language' }, ...options);
  select.value = currentLanguage.get();
  select.addEventListener('change', () => {
    if (isLanguage(select.value)) currentLanguage.set(select.value);
  });
  view.attribute(select, 'aria-label', label);
  return select;
}
