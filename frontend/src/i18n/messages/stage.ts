import { catalog } from '../catalog';

export const stageMessages = catalog({
  en: {
    CREATING: 'Being created',
    CONNECTING: 'Connecting',
    READY: 'Ready',
    DRAINING: 'Draining',
    DELETED: 'Deleted',
    FAILED: 'Failed',
    ACTIVE: 'Active',
    IDLE: 'Idle',
  },
  'zh-TW': {
    CREATING: '建立中',
    CONNECTING: '連線中',
    READY: '就緒',
    DRAINING: '清空中',
    DELETED: '已刪除',
    FAILED: '失敗',
    ACTIVE: '使用中',
    IDLE: '閒置',
  },
  'zh-CN': {
    CREATING: '创建中',
    CONNECTING: '连接中',
    READY: '就绪',
    DRAINING: '清空中',
    DELETED: '已删除',
    FAILED: '失败',
    ACTIVE: '使用中',
    IDLE: '空闲',
  },
});
