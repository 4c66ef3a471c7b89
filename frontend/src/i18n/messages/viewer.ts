import { catalog } from '../catalog';

export const viewerMessages = catalog({
  en: {
    documentTitle: 'Watch · IVS Live',
    waitingTitle: 'Nobody is live yet',
    waitingAbout: 'There is nothing to watch right now. You are welcome to wait here.',
    checkingTitle: 'One moment',
    awayTitle: 'The service is not available',
    awayAbout: 'You do not need to reload: this page keeps trying and comes back by itself.',
  },
  'zh-TW': {
    documentTitle: '觀看 · IVS Live',
    waitingTitle: '直播尚未開始',
    waitingAbout: '目前沒有可以觀看的內容，歡迎在此稍候。',
    checkingTitle: '請稍候',
    awayTitle: '目前無法使用服務',
    awayAbout: '不需要重新載入：本頁會持續重試，並自動恢復。',
  },
  'zh-CN': {
    documentTitle: '观看 · IVS Live',
    waitingTitle: '直播尚未开始',
    waitingAbout: '目前没有可以观看的内容，欢迎在此稍候。',
    checkingTitle: '请稍候',
    awayTitle: '服务暂时不可用',
    awayAbout: '无需刷新：本页会持续重试，并自动恢复。',
  },
});
