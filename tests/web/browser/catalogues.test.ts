import { settled, smallCatalogue, startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

const file = (text: string, name = 'own.json'): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

async function choose(page: Page, text: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file(text));
  await page.waitForURL(/catalogue=local/);
  await settled(page);
}

test('an own catalogue is opened from a file, under a banner that says it never left', async () => {
  const page = await site.open('');
  await choose(page, smallCatalogue('Beekeeping for beginners'));
  expect(await page.locator('.card-title').allInnerTexts()).toEqual(['Beekeeping for beginners']);
  expect(await page.locator('.banner').innerText()).toContain('My own catalogue');
  await page.locator('.card-title a').click();
  await page.getByRole('heading', { level: 1, name: 'Beekeeping for beginners' }).waitFor();
  expect(page.url()).toContain('credential/?id=one&catalogue=local');
  expect(await page.locator('.banner').count()).toBe(1);
  expect(site.complaints()).toEqual([]);
});

test('reloading an own catalogue says why it has to be chosen again', async () => {
  const page = await site.open('?catalogue=local');
  expect(await page.locator('h1').innerText()).toBe('Your own file has to be chosen again');
  await page.locator('input[type=file]').setInputFiles(file(smallCatalogue('Found again')));
  await page.locator('.card-title').waitFor();
  expect(await page.locator('.card-title').innerText()).toBe('Found again');
});

test('a broken catalogue is refused with every problem: file, place, message', async () => {
  const page = await site.open('');
  await choose(page, smallCatalogue('Bad', { kind: 'microcredentail', wrokload: 3 }));
  expect(await page.locator('h1').innerText()).toBe('This catalogue cannot be used yet');
  const rows = await page.locator('table.problems tbody tr').allInnerTexts();
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(rows.join('\n')).toContain('own.json');
  expect(rows.join('\n')).toContain('/credentials/0/kind');
  expect(rows.join('\n')).toContain('wrokload');
  await page.goBack();
  await settled(page);
  expect(await page.locator('.card').count()).toBeGreaterThan(5);
});

test('what is no JSON at all is said to be so', async () => {
  const page = await site.open('');
  await choose(page, 'this is a letter, not a catalogue');
  expect(await page.locator('table.problems tbody tr').count()).toBe(1);
});

test('files dropped on the page are opened', async () => {
  const page = await site.open('');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, smallCatalogue('Dropped in'));
  await page.waitForURL(/catalogue=local/);
  await settled(page);
  expect(await page.locator('.card-title').innerText()).toBe('Dropped in');
});

test('a catalogue of another host is loaded only after a yes, and stays under a banner', async () => {
  const page = await site.open('about/');
  site.complaints();
  let asked = 0;
  await page.route('https://catalogues.example/**', (route) => {
    asked += 1;
    return route.fulfill({
      contentType: 'application/json',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: smallCatalogue('From elsewhere'),
    });
  });
  await page.goto(`${site.address}?catalogue=https://catalogues.example/list.json`);
  await settled(page);
  expect(await page.locator('h1').innerText()).toContain('catalogues.example');
  expect(asked).toBe(0);
  await page.getByRole('button', { name: /^Yes/ }).click();
  await page.locator('.card-title').waitFor();
  expect(asked).toBe(1);
  expect(await page.locator('.banner').innerText()).toContain('catalogues.example');
  await page.locator('.card-title a').click();
  await page.waitForURL(/credential\/\?id=one/);
  await settled(page);
  expect(await page.locator('.banner').innerText()).toContain('catalogues.example');
  expect(asked).toBe(1);
  site.complaints();
});

test('a catalogue that cannot be reached, or has no such name, says so and offers a way on', async () => {
  const page = await site.open('?catalogue=https://nowhere.example/x.json');
  await page.route('https://nowhere.example/**', (route) => route.abort());
  await page.getByRole('button', { name: /^Yes/ }).click();
  await page.getByRole('heading', { level: 1, name: 'The catalogue could not be loaded' }).waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
  site.complaints();
  const other = await site.open('?catalogue=no-such-thing');
  expect(await other.locator('h1').innerText()).toBe('There is no catalogue of that name here');
  const insecure = await site.open('?catalogue=http://plain.example/x.json');
  expect(await insecure.locator('h1').innerText()).toBe('There is no catalogue of that name here');
  expect(site.complaints()).toEqual([]);
});

test('the published rules are a catalogue by name', async () => {
  const page = await site.open('?catalogue=published-rules');
  expect(await page.locator('.card').count()).toBeGreaterThan(2);
  await page.locator('.card-title a').first().click();
  await page.waitForURL(/credential\/\?id=.*catalogue=published-rules/);
  await settled(page);
  expect(await page.locator('.credential h1').count()).toBe(1);
  expect(site.complaints()).toEqual([]);
});

test('progress is shown and labelled while a catalogue loads', async () => {
  const page = await site.open('about/');
  let release = (): void => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/data/catalogues/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Browse' }).click();
  const progress = page.locator('.loading', { hasText: 'Loading the catalogue' });
  await progress.waitFor();
  expect(await progress.locator('progress').count()).toBe(1);
  release();
  await settled(page);
  expect(await page.locator('.card').count()).toBeGreaterThan(5);
  expect(site.complaints()).toEqual([]);
});
