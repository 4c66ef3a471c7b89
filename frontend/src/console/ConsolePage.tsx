import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ApiClient } from '../api/client';
import { commonMessages } from '../i18n/messages/common';
import { consoleMessages } from '../i18n/messages/console';
import { ConsoleHeader } from './ConsoleHeader';
import { KeyForm } from './KeyForm';
import { ServicePanel } from './ServicePanel';
import { useText } from './use-language';
import { useSession, type KeyCheck } from './use-session';

interface ConsolePageProps {
  documentTitle: string;
  title: string;
  about: string;
  check: KeyCheck;
  children: (client: ApiClient, leave: (error: unknown) => void) => ReactNode;
}

/** The frame of the pages that need a key: the form first, the page once the key has been accepted. */
export function ConsolePage({ documentTitle, title, about, check, children }: ConsolePageProps) {
  const t = useText(consoleMessages);
  const common = useText(commonMessages);
  const { phase, enter, leave } = useSession(check);

  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);

  // What had the focus is gone once the key is accepted or forgotten: the page takes it over.
  const main = useRef<HTMLElement>(null);
  const open = phase.name === 'in';
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current !== open) main.current?.focus();
    wasOpen.current = open;
  }, [open]);

  return (
    <>
      <a className="skip-link" href="#main">
        {common('skipToContent')}
      </a>
      <ConsoleHeader />
      <main ref={main} id="main" className="console-main" tabIndex={-1}>
        <SpaceBetween size="l">
          <Header
            variant="h1"
            description={about}
            actions={open && <Button onClick={() => leave()}>{t('forget')}</Button>}
          >
            {title}
          </Header>
          {phase.name === 'in' ? (
            <SpaceBetween size="l">
              {children(phase.client, leave)}
              <ServicePanel />
            </SpaceBetween>
          ) : (
            <SpaceBetween size="l">
              <KeyForm checking={phase.name === 'checking'} error={phase.name === 'asking' ? phase.error : undefined} onEnter={enter} />
              <Box textAlign="center">
                <LiveRegion>{phase.name === 'checking' && <StatusIndicator type="loading">{t('checkingKey')}</StatusIndicator>}</LiveRegion>
              </Box>
            </SpaceBetween>
          )}
        </SpaceBetween>
      </main>
    </>
  );
}
