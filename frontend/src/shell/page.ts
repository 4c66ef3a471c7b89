import '../theme/base.css';
import './shell.css';
import { h } from '../dom/element';
import type { View } from '../dom/view';
import { textOf } from '../i18n/catalog';
import { currentLanguage } from '../i18n/current';
import { commonMessages } from '../i18n/messages/common';
import { languageSelect } from './language-select';

/** The frame of a page without a framework: skip link, header with the way home and the language, main part. */
export function showPage(view: View, title: () => string, ...content: HTMLElement[]): void {
  const t = textOf(commonMessages, currentLanguage.get);
  const home = h('a', { class: 'brand', href: '/' }, h('img', { src: '/favicon.svg', alt: '', width: '28', height: '28' }), t('product'));
  view.attribute(home, 'aria-label', () => t('home'));
  const skip = h('a', { class: 'skip-link', href: '#main' }, view.text(() => t('skipToContent')));
  const main = h('main', { id: 'main', tabindex: '-1' }, ...content);

  document.querySelector('#app')?.replaceChildren(skip, h('header', { class: 'shell-header' }, home, languageSelect(view, () => t('language'))), main);
  view.effect(title, (text) => (document.title = text));
  currentLanguage.subscribe(view.refresh);
}
