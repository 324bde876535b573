/** What every browser test starts from: the built site under a sub-path of one origin, another origin, and Chromium. */
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type BrowserContext, type Page } from '../../../web/scripts/browser.mjs';
import { serve, type Extra, type Served } from '../../../web/scripts/static-server.mjs';

export type { BrowserContext, Page };

const dist = fileURLToPath(new URL('../../../web/dist', import.meta.url));

export interface Site {
  /** Ends in `/`. */
  address: string;
  browser: Browser;
  /** A page that fails the test at its end if it threw, logged an error or asked any other origin. */
  open(path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
  /** Further paths of the same origin, which may be added to while the site runs. */
  extra: Record<string, Extra>;
  /** What went wrong in the pages since last asked. */
  complaints(): string[];
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const extra: Record<string, Extra> = {};
  const served: Served = await serve(dist, '/some/sub/path/', { extra });
  const browser = await launch();
  const contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`threw: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && complaints.push(`logged: ${message.text()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(served.address).origin)) complaints.push(`asked: ${request.url()}`);
    });
    await page.goto(served.address + path);
    if (options.javaScriptEnabled !== false) await settled(page);
    return page;
  }

  return {
    address: served.address,
    browser,
    open,
    extra,
    complaints: () => {
      const said = complaints;
      complaints = [];
      return said;
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Until a page stands and nothing is under way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('#site[aria-busy="false"]') && !document.querySelector('.loading, .waiting'),
  );
}

/** A catalogue of one record, for tests that bring their own. */
export function smallCatalogue(title: string, more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    cairn: 'catalogue/1',
    id: 'own',
    title: { en: 'My own catalogue' },
    languages: ['en'],
    providers: [{ id: 'p', name: 'A provider', type: 'company', country: 'AT' }],
    credentials: [{ id: 'one', title, provider: 'p', kind: 'microcredential', ...more }],
  });
}
