import { add, openWorkshop, saved, visit } from './person';
import { settled, startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const title = 'Moving and Handling of People';
const titles = (page: Page): Promise<string[]> => page.locator('[data-achievement] .entry-title').allInnerTexts();
const stored = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('cairn-record'));

test('a full storage loses nothing: it is said, the record stands, and can be saved and stored again', async () => {
  const page = await site.open('record/');
  await page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size >>= 1) {
      try {
        for (let i = 0; ; i++) localStorage.setItem(`filler-${size}-${i}`, 'x'.repeat(size));
      } catch {
        // As full as it gets with pieces of this size.
      }
    }
  });
  await add(page, title);
  await page.getByText('Your browser’s storage is full').waitFor();
  expect(await titles(page)).toEqual([title]);
  expect(JSON.parse(await saved(page)).achievements.length).toBe(1);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('filler-')) localStorage.removeItem(key);
  });
  await page.getByRole('button', { name: 'Try to store it again' }).click();
  await page.locator('.alarm').waitFor({ state: 'detached' });
  expect(await stored(page)).toContain('hea-moving-handling');
});

test('a forbidden storage is said, and everything works until the page is closed', async () => {
  const page = await site.open('record/');
  await page.context().addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.reload();
  await settled(page);
  await page.getByText('Your browser does not let this site keep anything').waitFor();
  await add(page, title);
  expect(await titles(page)).toEqual([title]);
  expect(JSON.parse(await saved(page)).achievements.length).toBe(1);
  await page.close({ runBeforeUnload: false });
});

test('a text that is no record is left as it lies until it is discarded', async () => {
  const page = await site.open('record/');
  await page.evaluate(() => localStorage.setItem('cairn-record', '{"cairn":"learner/1","achievements":['));
  await page.reload();
  await settled(page);
  await page.getByText('cannot be read').first().waitFor();
  await add(page, title);
  expect(await stored(page)).toBe('{"cairn":"learner/1","achievements":[');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await page.locator('.alarm').waitFor({ state: 'detached' });
  expect(await stored(page)).toContain('hea-moving-handling');
});

test('what one tab changes the other shows', async () => {
  const first = await site.open('record/');
  const second = await first.context().newPage();
  await second.goto(`${site.address}record/`);
  await settled(second);
  await add(first, title);
  await second.getByText('changed in another tab').waitFor();
  expect(await titles(second)).toEqual([title]);
});

test('nothing of the record is in any request or in the query of an address', async () => {
  const page = await openWorkshop(site);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await visit(page, 'record');
  await add(page, 'First Aid', { issued: '2026-06-01' });
  await visit(page, 'reach');
  await page.locator('#judged-on').fill('2031-04-05');
  await page.waitForURL(/#on=2031-04-05$/);
  await settled(page);
  expect(asked.filter((url) => /first-aid|2026-06-01|2031-04-05/i.test(url))).toEqual([]);
  expect(new URL(page.url()).search).not.toContain('2031');
});

test('all of it is done with the keyboard alone', async () => {
  const page = await openWorkshop(site);
  await visit(page, 'record');
  await page.locator('#add-search').focus();
  await page.keyboard.type('Turning');
  await page.locator('.found .entry', { hasText: 'Turning' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.closest('.found') !== null)).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-achievement]').waitFor();
  await page
    .locator('[data-achievement]')
    .getByRole('button', { name: /^Remove/ })
    .focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-achievement]').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-said');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('[data-achievement]').waitFor();
});

test('in German it speaks German, and no page scrolls sideways on a phone', async () => {
  const page = await openWorkshop(site, { viewport: { width: 390, height: 844 } }, 'de');
  await visit(page, 'record');
  expect(await page.locator('h1').innerText()).toBe('Mein Werdegang');
  await page.locator('#add-search').fill('Joinery');
  await page
    .locator('.found')
    .getByRole('button', { name: /Hinzufügen/ })
    .click();
  await page.locator('.entry-more summary').click();
  const wide = (): Promise<boolean> =>
    page.evaluate(() => {
      const dialog = document.querySelector('dialog[open]');
      const inner = dialog ? dialog.scrollWidth > dialog.clientWidth : false;
      return inner || document.documentElement.scrollWidth > innerWidth;
    });
  expect(await wide()).toBe(false);
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await page.locator('[data-achievement]').waitFor();
  expect(await wide()).toBe(false);
  await visit(page, 'reach');
  expect(await wide()).toBe(false);
  await page.locator('[data-award="maker"] a').click();
  await page.waitForURL(/pathway/);
  await settled(page);
  expect(await page.locator('#standing-title').innerText()).toBe('Wo Sie stehen');
  expect(await wide()).toBe(false);
});
