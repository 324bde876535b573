import { readFileSync } from 'node:fs';
import { serve, type Served } from '../../../web/scripts/static-server.mjs';
import { settled, startSite, type Site } from './site';

let site: Site;
let host: Served;
beforeAll(async () => {
  site = await startSite();
  const page = (query: string, script = true): { type: string; body: string } => ({
    type: 'text/html',
    body: `<!doctype html><title>A partner</title><h1>Partner</h1>
      <iframe data-cairn title="Microcredentials" width="600" src="${site.address}embed.html${query}"></iframe>
      ${script ? `<script src="${site.address}embed-host.js"></script>` : ''}
      <script>window.heard = []; addEventListener('message', (event) => heard.push([event.origin, event.data]));</script>`,
  });
  host = await serve('/nonexistent', '/', {
    extra: { '/partner.html': page(''), '/searched.html': page('?q=weldng&lang=de') },
  });
});
afterAll(async () => {
  await site.close();
  await host.close();
});

test('an embed of another origin grows and shrinks its frame with what it shows', async () => {
  const page = await site.browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.goto(`${host.address}partner.html`);
  const frame = page.frames().find((one) => one.url().includes('embed.html'))!;
  await frame.waitForSelector('.card');
  await page.waitForFunction(() => document.querySelector('iframe')!.offsetHeight > 1500);
  const tall = await page.evaluate(() => document.querySelector('iframe')!.offsetHeight);
  await frame.fill('#q', 'photovoltaic');
  await page.waitForFunction((before) => document.querySelector('iframe')!.offsetHeight < before / 2, tall);
  expect(await frame.locator('.site-header, .site-footer').count()).toBe(0);
  expect(await frame.locator('.card-title a').first().getAttribute('target')).toBe('_blank');
  const heard = await page.evaluate(() => (window as unknown as { heard: [string, { cairn: string }][] }).heard);
  expect(new Set(heard.map(([origin]) => origin))).toEqual(new Set([new URL(site.address).origin]));
});

test('an embed takes its question from its address', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${host.address}searched.html`);
  const frame = page.frames().find((one) => one.url().includes('embed.html'))!;
  await frame.waitForSelector('.card');
  expect(await frame.inputValue('#q')).toBe('weldng');
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe('de');
});

test('a message that does not come from the page around the frame is ignored', async () => {
  const page = await site.open('embed.html');
  await settled(page);
  const answered = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        addEventListener('message', (event) => (event.data as { cairn?: string }).cairn === 'height' && resolve(true));
        window.postMessage({ cairn: 'hello' }, '*');
        setTimeout(() => resolve(false), 300);
      }),
  );
  expect(answered).toBe(false);
});

test('the script for the page around the frame stays under a kilobyte', () => {
  expect(readFileSync(new URL('../../../web/dist/embed-host.js', import.meta.url)).length).toBeLessThan(1024);
});
