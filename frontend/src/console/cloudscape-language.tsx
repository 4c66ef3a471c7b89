import { I18nProvider, type I18nProviderProps } from '@cloudscape-design/components/i18n';
import { useEffect, useState, type ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { useLanguage } from './use-language';

type Messages = I18nProviderProps.Messages;

/** Cloudscape's own words (close, sort, copy, …), of which only the language in use is fetched. */
const BUNDLES: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('@cloudscape-design/components/i18n/messages/all.en'),
  'zh-TW': () => import('@cloudscape-design/components/i18n/messages/all.zh-TW'),
  'zh-CN': () => import('@cloudscape-design/components/i18n/messages/all.zh-CN'),
};

export function CloudscapeLanguage({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const [loaded, setLoaded] = useState<{ language: Language; messages: Messages }>();

  useEffect(() => {
    let current = true;
    const show = (messages: Messages[]) => {
      const [first] = messages;
      if (current && first) setLoaded({ language, messages: first });
    };
    // Without its words the page still works in ours, so a lost bundle is no reason to show nothing.
    BUNDLES[language]().then(
      (bundle) => show([bundle.default]),
      () => show([{}]),
    );
    return () => {
      current = false;
    };
  }, [language]);

  if (!loaded) return null;
  return (
    <I18nProvider locale={loaded.language} messages={[loaded.messages]}>
      {children}
    </I18nProvider>
  );
}
