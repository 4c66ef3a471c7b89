import { h } from '../dom/element';
import type { View } from '../dom/view';
import { textOf } from '../i18n/catalog';
import { currentLanguage } from '../i18n/current';
import { viewerMessages } from '../i18n/messages/viewer';
import type { ServiceMonitor } from '../service/service-monitor';
import { statusLine } from '../service/status-line';

/** Where the audience waits. It says that nobody is live only while the service is there to know. */
export function waitingRoom(view: View, service: ServiceMonitor): HTMLElement {
  const t = textOf(viewerMessages, currentLanguage.get);
  const title = () => ({ checking: t('checkingTitle'), up: t('waitingTitle'), away: t('awayTitle') })[service.get().phase];
  const about = () => ({ checking: '', up: t('waitingAbout'), away: t('awayAbout') })[service.get().phase];

  const rings = h('div', { class: 'rings', 'aria-hidden': 'true' }, h('span'), h('span'), h('span'));
  view.attribute(rings, 'data-phase', () => service.get().phase);

  return h(
    'section',
    { class: 'waiting-room', 'data-testid': 'waiting-room', 'aria-labelledby': 'waiting-title' },
    rings,
    h(
      'div',
      { class: 'waiting-words', 'aria-live': 'polite' },
      h('h1', { id: 'waiting-title' }, view.text(title)),
      h('p', {}, view.text(about)),
    ),
    statusLine(view, service),
  );
}
