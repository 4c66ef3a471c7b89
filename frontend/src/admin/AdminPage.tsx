import { listStages } from '../api/stages';
import { ConsolePage } from '../console/ConsolePage';
import { useText } from '../console/use-language';
import type { KeyCheck } from '../console/use-session';
import { adminMessages } from '../i18n/messages/admin';
import { StagesTable } from './StagesTable';

/** The list is the first thing that the page needs a right for. */
const check: KeyCheck = (client) => listStages(client, { limit: 1 });

export function AdminPage() {
  const t = useText(adminMessages);
  return (
    <ConsolePage documentTitle={t('documentTitle')} title={t('title')} about={t('about')} check={check}>
      {(client, leave) => <StagesTable client={client} onKeyRefused={leave} />}
    </ConsolePage>
  );
}
