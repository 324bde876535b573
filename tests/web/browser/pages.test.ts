import { settled, startSite, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const credential = 'hea-care-foundations';
const award = 'hea-care-assistant-award';

test('a deep link is a whole page without any script', async () => {
  const page = await site.open(`credential/${credential}/`, { javaScriptEnabled: false });
  expect(await page.locator('h1').innerText()).toContain('Care Assistant Basics');
  expect(await page.locator('.section').count()).toBe(17);
  await page.getByRole('link', { name: 'All microcredentials' }).click();
  await page.waitForURL(site.address); // until it has loaded: a page without script counts only when it is whole
  expect(await page.locator('.card').count()).toBe(24);
  expect(await page.locator('input:checked').count()).toBe(0);
});

test('a credential page answers every heading, and says where nothing is stated', async () => {
  const page = await site.open(`credential/${credential}/`);
  expect(await page.title()).toContain('Care Assistant Basics');
  const sections = await page.locator('.section > h2').allInnerTexts();
  expect(sections).toContain('What you will learn');
  expect(sections).toContain('Quality assurance');
  expect(sections).toContain('Recognition');
  expect(await page.locator('.row.not-stated').count()).toBeGreaterThan(0);
  expect(await page.locator('#level').innerText()).toContain('What EQF level 4 means');
  await page.locator('.equivalents summary').click();
  expect(await page.locator('.equivalents tbody tr').count()).toBeGreaterThan(20);
  await page.getByRole('link', { name: 'Recognition', exact: true }).click();
  expect(new URL(page.url()).hash).toBe('#recognition');
});

test('a credential that the catalogue lacks is said to be missing', async () => {
  const page = await site.open('credential/?id=no-such-thing');
  expect(await page.locator('h1').innerText()).toBe('There is no such credential here');
});

test('a pathway without an award, or of none, says what to do', async () => {
  for (const [path, title] of [
    ['pathway/', 'Which award?'],
    ['pathway/?id=no-such-thing', 'There is no pathway to show here'],
  ] as const) {
    const page = await site.open(path);
    expect(await page.locator('h1').innerText()).toBe(title);
    await page.getByRole('link', { name: 'To the awards that others stack into' }).click();
    await settled(page);
    expect(await page.locator('.card').count()).toBeGreaterThan(5);
    expect(new URL(page.url()).search).toBe('?stackable=award');
  }
});

test('a name that the reader’s language lacks is shown in English, and says so', async () => {
  const page = await site.open(`credential/${credential}/?lang=de`);
  const occupation = page.locator('#work bdi', { hasText: 'Health care assistants' });
  expect(await occupation.getAttribute('lang')).toBe('en');
});

test('credentials are chosen on their cards and compared under an address that holds the choice', async () => {
  const page = await site.open('');
  await page.locator('.compare-toggle input').nth(0).check();
  await page.locator('.compare-toggle input').nth(1).check();
  await settled(page);
  const chosen = new URL(page.url()).searchParams.get('ids');
  expect(chosen?.split(',').length).toBe(2);
  await page.locator('.tray').getByRole('link', { name: 'Compare' }).click();
  await page.waitForURL(/compare\/\?ids=/);
  await settled(page);
  expect(await page.locator('.comparison thead th').count()).toBe(3);
  expect(await page.locator('.comparison tbody tr').count()).toBeGreaterThan(5);
  expect(await page.locator('.differs-mark').count()).toBeGreaterThan(0);
  await page.reload();
  await settled(page);
  expect(await page.locator('.comparison thead th').count()).toBe(3);
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await settled(page);
  expect(await page.locator('.note').innerText()).toContain('Choose at least one more');
});

test('no more than four can be chosen', async () => {
  const page = await site.open('');
  for (const at of [0, 1, 2, 3]) await page.locator('.compare-toggle input').nth(at).check();
  await settled(page);
  expect(await page.locator('.compare-toggle input').nth(4).isDisabled()).toBe(true);
});

test('an award is told as nested lists, with what feeds each part, and drawn', async () => {
  const page = await site.open(`pathway/${award}/`);
  expect(await page.locator('.requirement .phrase').count()).toBeGreaterThan(5);
  expect(await page.locator('.feeds li').count()).toBeGreaterThan(2);
  expect(await page.locator('svg.scene .box').count()).toBeGreaterThan(5);
});

test('the colours chosen by hand are kept, and nothing else is stored', async () => {
  const page = await site.open('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByLabel('Colours').selectOption('dark');
  await page.reload();
  await settled(page);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([1, '']);
});

test('printing is one clean document', async () => {
  const page = await site.open(`credential/${credential}/`, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.site-header').isVisible()).toBe(false);
  expect(await page.locator('.contents').isVisible()).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});
