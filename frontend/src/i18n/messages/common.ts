import { catalog } from '../catalog';

export const commonMessages = catalog({
  en: {
    product: 'IVS Live',
    home: 'IVS Live, home',
    language: 'Language',
    skipToContent: 'Skip to content',
    unknown: 'not reported',
    yes: 'Yes',
    no: 'No',
  },
  'zh-TW': {
    product: 'IVS Live',
    home: 'IVS Live 首頁',
    language: '語言',
    skipToContent: '跳到主要內容',
    unknown: '未回報',
    yes: '是',
    no: '否',
  },
  'zh-CN': {
    product: 'IVS Live',
    home: 'IVS Live 首页',
    language: '语言',
    skipToContent: '跳到主要内容',
    unknown: '未上报',
    yes: '是',
    no: '否',
  },
});
