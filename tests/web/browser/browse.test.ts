import { settled, startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const count = (page: Page): Promise<string> => page.locator('#results-count').innerText();
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

test('a word with a typo finds what was meant, and the address says what was typed', async () => {
  const page = await site.open('');
  await page.fill('#q', 'weldng');
  await settled(page);
  await page.waitForURL(/q=weldng/);
  expect(await page.locator('.card-title').first().innerText()).toMatch(/weld/i);
});

test('typing leaves one step in the history, choosing a filter another, and back undoes them', async () => {
  const page = await site.open('');
  const all = await count(page);
  await page.fill('#q', 'energy');
  await page.waitForURL(/q=energy/);
  await settled(page);
  const found = await count(page);
  await page.getByRole('checkbox', { name: /^EQF 5/ }).check();
  await settled(page);
  expect(query(page).get('level')).toBe('5');
  expect(await page.getByRole('button', { name: 'Remove: EQF 5' }).count()).toBe(1);
  const narrowed = await count(page);
  expect(narrowed).not.toBe(found);
  await page.goBack();
  await settled(page);
  expect(await count(page)).toBe(found);
  expect(await page.inputValue('#q')).toBe('energy');
  await page.goForward();
  await settled(page);
  expect(await count(page)).toBe(narrowed);
  expect(all).not.toBe(found);
});

test('a facet counts what each further choice would bring', async () => {
  const page = await site.open('?level=4');
  const option = page.locator('.option', { has: page.getByRole('checkbox', { name: /^Online/ }) });
  const promised = await option.locator('.option-count').innerText();
  await option.locator('input').check();
  await settled(page);
  expect(await count(page)).toContain(promised);
});

test('fields of study open into narrower ones', async () => {
  const page = await site.open('');
  const facet = page.locator('details.facet', { hasText: 'Field of study' });
  const broad = facet
    .locator('fieldset > .options > li')
    .filter({ has: page.locator('.narrower') })
    .first();
  await broad.locator('> .narrower > summary').click();
  const narrow = broad.locator('> .narrower > .options > li').first();
  expect(Number(await narrow.locator('.option-count').first().innerText())).toBeGreaterThan(0);
  await narrow.locator('input').first().check();
  await settled(page);
  expect(query(page).get('field')).toMatch(/^\d{3}$/);
});

test('a range is written into the address and can be taken away again', async () => {
  const page = await site.open('');
  await page.locator('summary', { hasText: 'Workload' }).click();
  const range = page.locator('fieldset.range').first();
  await range.getByLabel('To').fill('30');
  await range.getByLabel('To').blur();
  await settled(page);
  expect(query(page).get('workload')).toBe('..30');
  await page.getByRole('button', { name: /^Remove: Workload/ }).click();
  await settled(page);
  expect(query(page).get('workload')).toBeNull();
});

test('sorting and turning pages are in the address', async () => {
  const page = await site.open('');
  await page.getByLabel('Sort by').selectOption('title');
  await settled(page);
  expect(query(page).get('sort')).toBe('title');
  await page.getByRole('link', { name: 'Next' }).click();
  await settled(page);
  expect(query(page).get('page')).toBe('2');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('the language of the page changes at once and is kept in the address', async () => {
  const page = await site.open('');
  await page.locator('.site-tools select').first().selectOption('de');
  await page.getByRole('heading', { level: 1, name: /Microcredentials finden/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(query(page).get('lang')).toBe('de');
  const foreign = page.locator('.card-title bdi[lang="en"]');
  expect(await foreign.count()).toBeGreaterThan(0);
  await page.reload();
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
});

test('a reader whose browser speaks Spanish is met in Spanish', async () => {
  const page = await site.open('', { locale: 'es-ES' });
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
});

test('where nothing is found, the page says which choice to give up, and doing so helps', async () => {
  const page = await site.open('?q=dementia&sector=C');
  expect(await count(page)).toMatch(/^0 /);
  const way = page.locator('.relaxed button').first();
  await way.click();
  await settled(page);
  expect(await page.locator('.card').count()).toBeGreaterThan(0);
});

test('the total is announced politely', async () => {
  const page = await site.open('');
  expect(await page.locator('#results-count').getAttribute('role')).toBe('status');
});

test('on a phone the filters are a sheet that counts what it would show', async () => {
  const page = await site.open('', { viewport: { width: 390, height: 844 } });
  expect(await page.locator('aside.filters').count()).toBe(0);
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.locator('dialog#filters');
  await sheet.getByRole('checkbox', { name: /^EQF 4/ }).check();
  await settled(page);
  await sheet
    .getByRole('button', { name: /^Show \d+ results/ })
    .last()
    .click();
  expect(await sheet.isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Filters (1)' }).count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('everything can be done with the keyboard alone', async () => {
  const page = await site.open('');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('page');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.type('photovoltaic');
  await page.waitForURL(/q=photovoltaic/);
  await settled(page);
  let label = '';
  for (let i = 0; i < 80 && !/card-title/.test(label); i++) {
    await page.keyboard.press('Tab');
    label = await page.evaluate(() => document.activeElement?.parentElement?.className ?? '');
  }
  expect(label).toMatch(/card-title/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/credential\//);
  await settled(page);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('going back returns to the place in the list', async () => {
  const page = await site.open('');
  await page.locator('.card-title a').nth(12).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await page.locator('.card-title a').nth(12).click();
  await page.waitForURL(/credential\//);
  await settled(page);
  await page.goBack();
  await settled(page);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(4);
});
