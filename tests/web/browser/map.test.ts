import { settled, startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const award = 'pathway/hea-care-assistant-award/';

/** Counts frames by the draw calls that reach WebGL, whatever the lab says of itself. */
async function openMap(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = window as unknown as { draws: number };
    counted.draws = 0;
    const original = WebGL2RenderingContext.prototype.drawElements;
    WebGL2RenderingContext.prototype.drawElements = function (...given) {
      counted.draws += 1;
      return original.apply(this, given);
    };
  });
  await page.getByRole('button', { name: 'Open the interactive map' }).click();
  await page.getByText('The map shows the same as the list.').waitFor();
}

const draws = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { draws: number }).draws);

test('the map is fetched only when it is opened', async () => {
  const page = await site.open('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.address + award);
  await settled(page);
  expect(asked.filter((url) => url.includes('/lab/'))).toEqual([]);
  await openMap(page);
  expect(asked.filter((url) => url.includes('/lab/')).length).toBe(2);
});

test('the map draws, and then nothing in five idle seconds', async () => {
  const page = await site.open(award);
  await openMap(page);
  await page.waitForTimeout(1500);
  const drawn = await draws(page);
  expect(drawn).toBeGreaterThan(0);
  await page.waitForTimeout(5000);
  expect(await draws(page)).toBe(drawn);
});

test('Tab passes through the map, forwards and back', async () => {
  const page = await site.open(award);
  await openMap(page);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');
  expect(await focused()).toBe('CANVAS');
  await page.keyboard.press('Tab');
  expect(await focused()).not.toBe('CANVAS');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('CANVAS');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).not.toBe('CANVAS');
});

test('what is selected on the map is selected in the list', async () => {
  const page = await site.open(award);
  await openMap(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => document.querySelectorAll('.requirement .selected').length === 1);
  const first = await page.locator('.selected').innerText();
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(
    (before) => (document.querySelector('.selected') as HTMLElement)?.innerText !== before,
    first,
  );
});

test('a page left behind takes its map with it', async () => {
  const page = await site.open(award);
  await openMap(page);
  await page.goBack().catch(() => null);
  await page.goto(site.address + award);
  await settled(page);
  await openMap(page);
  await page.locator('.crumb a').click();
  await page.waitForURL(/credential\//);
  await settled(page);
  expect(await page.locator('canvas').count()).toBe(0);
});
