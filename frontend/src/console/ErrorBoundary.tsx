import { Component, type ReactNode } from 'react';
import { errorSentence } from '../api/error-sentence';
import { textOf } from '../i18n/catalog';
import { currentLanguage } from '../i18n/current';
import { consoleMessages } from '../i18n/messages/console';

/** The last resort: says that the page is broken instead of going blank. Uses nothing that may have broken it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const t = textOf(consoleMessages, currentLanguage.get);
    return (
      <main className="console-main" role="alert">
        <h1>{t('brokenTitle')}</h1>
        <p>{errorSentence(undefined, currentLanguage.get())}</p>
        <button className="button" type="button" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </main>
    );
  }
}
