/** What a browser set to each language asks for, and a word of each page that shows it was understood. */
export const LANGUAGES = {
  en: { locale: 'en-US', landing: 'Service status', viewer: 'Nobody is live yet', admin: 'Enter your API key', broadcaster: 'Enter your API key' },
  'zh-TW': { locale: 'zh-TW', landing: '服務狀態', viewer: '直播尚未開始', admin: '請輸入 API 金鑰', broadcaster: '請輸入 API 金鑰' },
  'zh-CN': { locale: 'zh-CN', landing: '服务状态', viewer: '直播尚未开始', admin: '请输入 API 密钥', broadcaster: '请输入 API 密钥' },
} as const;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as Language[];
