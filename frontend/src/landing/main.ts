import './landing.css';
import { h } from '../dom/element';
import { createView } from '../dom/view';
import { textOf } from '../i18n/catalog';
import { currentLanguage } from '../i18n/current';
import { landingMessages } from '../i18n/messages/landing';
import { serviceMessages } from '../i18n/messages/service';
import { factList } from '../service/fact-list';
import { pageService } from '../service/page-service';
import { followService, statusLine } from '../service/status-line';
import { showPage } from '../shell/page';

const view = createView();
const t = textOf(landingMessages, currentLanguage.get);
const service = textOf(serviceMessages, currentLanguage.get);

function pageLink(href: string, name: 'watch' | 'broadcast' | 'administer', about: 'watchAbout' | 'broadcastAbout' | 'administerAbout') {
  const title = h('span', { class: 'page-link-title' }, view.text(() => t(name)), h('span', { class: 'page-link-arrow', 'aria-hidden': 'true' }, '→'));
  return h('li', {}, h('a', { class: 'page-link', href }, title, h('span', { class: 'page-link-about' }, view.text(() => t(about)))));
}

const pages = h(
  'ul',
  { class: 'page-links', role: 'list' },
  pageLink('/viewer/', 'watch', 'watchAbout'),
  pageLink('/broadcaster/', 'broadcast', 'broadcastAbout'),
  pageLink('/admin/', 'administer', 'administerAbout'),
);
const navigation = h('nav', {}, pages);
view.attribute(navigation, 'aria-label', () => t('pages'));

showPage(
  view,
  () => t('documentTitle'),
  h('div', { class: 'intro' }, h('h1', {}, view.text(() => t('title'))), h('p', {}, view.text(() => t('lead')))),
  navigation,
  h(
    'section',
    { class: 'panel', 'aria-labelledby': 'service-title' },
    h('h2', { id: 'service-title' }, view.text(() => service('title'))),
    statusLine(view, pageService),
    factList(view, pageService),
  ),
);
followService(view, pageService);
