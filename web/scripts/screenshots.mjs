/**
 * Pictures of every page and state, at phone and desktop width, light and dark, and of what is printed, for looking at.
 *   node scripts/screenshots.mjs [folder to write to] [built site]
 * ONLY=pattern takes those whose `name-width-colours` matches; FULL=1 takes whole pages, not just what a window shows.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { serve } from './static-server.mjs';
import { states } from './screenshot-states.mjs';

const into = process.argv[2] ?? 'screenshots';
const site = process.argv[3] ?? fileURLToPath(new URL('../dist', import.meta.url));
const only = new RegExp(process.env.ONLY ?? '');
const fullPage = process.env.FULL === '1';
const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
const margins = { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' };

await mkdir(into, { recursive: true });
const { address, close } = await serve(site, '/sub/');
const browser = await launch();
for (const [size, viewport] of Object.entries(widths)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, state] of Object.entries(states)) {
      const title = `${name}-${size}-${colorScheme}`;
      if (only.test(title)) await picture(title, state, { viewport, colorScheme });
    }
  }
}
await browser.close();
await close();

async function picture(title, { path, before, then, unsettled, media }, look) {
  const context = await browser.newContext({ ...look, deviceScaleFactor: 1, locale: 'en' });
  const page = await context.newPage();
  if (!before) {
    page.on('console', (message) => message.type() === 'error' && console.error(`${title}: ${message.text()}`));
  }
  page.on('pageerror', (error) => console.error(`${title}: ${error.message}`));
  await before?.(page);
  await page.goto(address + path);
  if (!unsettled) await settled(page);
  await then?.(page);
  if (!unsettled) await settled(page);
  if (media) await page.emulateMedia({ media });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${into}/${title}.png`, fullPage });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wider > 0) console.error(`${title}: ${wider} px wider than the window`);
  if (media === 'print') await page.pdf({ path: `${into}/${title}.pdf`, format: 'A4', margin: margins });
  await context.close();
}

async function settled(page) {
  await page.waitForFunction(
    () => document.querySelector('#site[aria-busy="false"]') && !document.querySelector('.loading, .waiting'),
  );
}
