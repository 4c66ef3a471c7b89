import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { errorSentence } from '../api/error-sentence';
import { formatTime } from '../format/date';
import { consoleMessages } from '../i18n/messages/console';
import { useLanguage, useText } from './use-language';
import type { Load } from './use-load';

/** Says that loading failed, and how old what is still shown is. */
export function LoadProblem({ load }: { load: Load<unknown> }) {
  const t = useText(consoleMessages);
  const language = useLanguage();
  if (load.error === undefined) return null;
  const title = load.loadedAt === undefined ? t('loadFailed') : t('refreshFailed', { time: formatTime(load.loadedAt, language) });
  return (
    <div role="alert">
      <Alert type="error" header={title} data-testid="load-problem" action={<Button onClick={load.reload} loading={load.loading}>{t('refresh')}</Button>}>
        {errorSentence(load.error, language)}
      </Alert>
    </div>
  );
}
