import './fact-list.css';
import { h } from '../dom/element';
import type { View } from '../dom/view';
import { currentLanguage } from '../i18n/current';
import { serviceFacts } from './service-facts';
import type { ServiceMonitor } from './service-monitor';

/** What the service says of itself, fact by fact; nothing while it is not there to ask. */
export function factList(view: View, service: ServiceMonitor): HTMLElement {
  const listing = h('dl', { class: 'facts' });
  const facts = () => {
    const state = service.get();
    return state.phase === 'up' ? serviceFacts(state.health, currentLanguage.get()) : [];
  };
  // Compared as text, so that an answer that says the same again touches nothing.
  view.effect(
    () => JSON.stringify(facts()),
    () => {
      listing.replaceChildren(
        ...facts().map(({ id, label, value, tone }) => h('div', { class: 'fact', 'data-fact': id }, h('dt', {}, label), h('dd', { 'data-tone': tone }, value))),
      );
    },
  );
  view.hidden(listing, () => service.get().phase !== 'up');
  return listing;
}
