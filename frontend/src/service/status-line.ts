import './status-line.css';
import { h } from '../dom/element';
import type { View } from '../dom/view';
import { formatSeconds } from '../format/duration';
import { textOf } from '../i18n/catalog';
import { currentLanguage } from '../i18n/current';
import { serviceMessages } from '../i18n/messages/service';
import { awayReason } from './away-reason';
import type { ServiceMonitor, ServiceState } from './service-monitor';

export type StatusTone = 'checking' | 'healthy' | 'degraded' | 'away';

export function toneOf(state: ServiceState): StatusTone {
  return state.phase === 'up' ? state.health.status : state.phase;
}

/** One line that says how the service is; while it is away also why, when it is tried again, and a button. */
export function statusLine(view: View, service: ServiceMonitor): HTMLElement {
  const t = textOf(serviceMessages, currentLanguage.get);
  const tone = () => toneOf(service.get());

  const chip = h('span', { class: 'status-chip', 'data-testid': 'service-status' }, h('span', { class: 'status-dot', 'aria-hidden': 'true' }), view.text(() => t(tone())));
  view.attribute(chip, 'data-status', tone);

  const reason = h('span', { class: 'status-reason' }, view.text(() => {
    const state = service.get();
    return state.phase === 'away' ? awayReason(state.error, currentLanguage.get()) : '';
  }));

  const tryNow = h('button', { class: 'button', type: 'button' }, view.text(() => t('tryNow')));
  tryNow.addEventListener('click', service.checkNow);
  // The countdown stays out of the live region: nobody wants to hear every second.
  const retry = h('div', { class: 'status-retry' }, h('span', {}, view.text(() => nextTry(service.get()))), tryNow);
  view.hidden(retry, () => service.get().phase !== 'away');

  function nextTry(state: ServiceState): string {
    if (state.phase !== 'away') return '';
    if (state.trying) return t('trying');
    return t('nextTry', { wait: formatSeconds((state.nextTryAt - Date.now()) / 1000, currentLanguage.get()) });
  }

  return h('div', { class: 'status-line' }, h('div', { role: 'status' }, chip, reason), retry);
}

/** Shows each change of the service, and the seconds that pass while it is away. */
export function followService(view: View, service: ServiceMonitor): void {
  service.subscribe(view.refresh);
  setInterval(() => {
    if (service.get().phase === 'away' && !document.hidden) view.refresh();
  }, 1_000);
  service.start();
}
