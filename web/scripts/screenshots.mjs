/**
 * Pictures of every page, at phone and desktop width, light and dark, for looking at.
 *   node scripts/screenshots.mjs [folder to write to] [built site]
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { serve } from './static-server.mjs';

const into = process.argv[2] ?? 'screenshots';
const site = process.argv[3] ?? fileURLToPath(new URL('../dist', import.meta.url));
const only = process.env.ONLY;
const credential = process.env.CREDENTIAL ?? 'hea-care-foundations';
const award = process.env.AWARD ?? 'hea-care-assistant-award';

const pages = {
  browse: '',
  'browse-de': '?q=energie&lang=de',
  filtered: '?level=5,6&delivery=blended,online&lang=es',
  empty: '?q=zzzz&level=8',
  credential: `credential/${credential}/`,
  'credential-de': `credential/${credential}/?lang=de`,
  award: `credential/${award}/`,
  pathway: `pathway/${award}/`,
  map: `pathway/${award}/`,
  compare: `compare/?ids=${credential},${award}`,
  about: 'about/',
  consent: '?catalogue=https://catalogues.example/health.json',
  missing: 'credential/?id=nothing',
  embed: 'embed.html',
};
const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

await mkdir(into, { recursive: true });
const { address, close } = await serve(site, '/sub/');
const browser = await launch();
for (const [size, viewport] of Object.entries(widths)) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1, locale: 'en' });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
    page.on('pageerror', (error) => console.error(error.message));
    for (const [name, path] of Object.entries(pages)) {
      if (only && !new RegExp(only).test(`${name}-${size}-${colorScheme}`)) continue;
      await page.goto(address + path);
      await page.waitForFunction(
        () => document.querySelector('#site[aria-busy="false"]') && !document.querySelector('.loading'),
      );
      await page.evaluate(() => document.fonts.ready);
      if (name === 'map') {
        await page.locator('.map .button').click();
        await page.waitForTimeout(1500);
        await page.locator('.map').scrollIntoViewIfNeeded();
      }
      const fullPage = process.env.FULL === '1';
      await page.screenshot({ path: `${into}/${name}-${size}-${colorScheme}.png`, fullPage });
    }
    await context.close();
  }
}
await browser.close();
await close();
