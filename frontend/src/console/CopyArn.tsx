import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { consoleMessages } from '../i18n/messages/console';
import { useText } from './use-language';

export function CopyArn({ arn, shown }: { arn: string; shown: string }) {
  const t = useText(consoleMessages);
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={arn}
      textToDisplay={shown}
      copyButtonAriaLabel={t('copyArn')}
      copySuccessText={t('copied')}
      copyErrorText={t('copyFailed')}
    />
  );
}
