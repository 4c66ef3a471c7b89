import './viewer.css';
import { createView } from '../dom/view';
import { textOf } from '../i18n/catalog';
import { currentLanguage } from '../i18n/current';
import { viewerMessages } from '../i18n/messages/viewer';
import { pageService } from '../service/page-service';
import { followService } from '../service/status-line';
import { showPage } from '../shell/page';
import { waitingRoom } from './waiting-room';

const view = createView();
const t = textOf(viewerMessages, currentLanguage.get);

showPage(view, () => t('documentTitle'), waitingRoom(view, pageService));
followService(view, pageService);
