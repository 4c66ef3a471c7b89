import '../theme/base.css';
import '../shell/shell.css';
import './console.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { pageService } from '../service/page-service';
import { CloudscapeLanguage } from './cloudscape-language';
import { followColorScheme } from './color-mode';
import { ErrorBoundary } from './ErrorBoundary';

export function mount(page: ReactNode): void {
  const root = document.querySelector('#app');
  if (!root) throw new Error('The page has no #app');
  followColorScheme();
  pageService.start();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <CloudscapeLanguage>{page}</CloudscapeLanguage>
      </ErrorBoundary>
    </StrictMode>,
  );
}
