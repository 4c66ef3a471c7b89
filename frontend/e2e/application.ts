/** The application under test; it runs already, these tests start nothing but a browser. */
function setting(name: string, meaning: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}: ${meaning}`);
  return value;
}

export const application = {
  url: setting('IVS_URL', 'where the application answers, such as http://127.0.0.1:3000').replace(/\/$/, ''),
  apiKey: setting('API_SECRET_KEY', "the application's admin key"),
};

export const PAGES = {
  landing: '/',
  viewer: '/viewer/',
  admin: '/admin/',
  broadcaster: '/broadcaster/',
} as const;
export type PageName = keyof typeof PAGES;
export const PAGE_NAMES = Object.keys(PAGES) as PageName[];
