/** The pathway map (wasm/lab) on the built site: an interactive view of what the list beside it says. */
import { startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const award = 'hea-care-assistant-award';

/** The page with its map open; `drawn` counts the calls that put pixels on the canvas. */
async function openMap(): Promise<{ page: Page; drawn: () => Promise<number> }> {
  const page = await site.open(`pathway/${award}/`);
  await page.evaluate(() => {
    const counted = window as unknown as { drawn: number };
    counted.drawn = 0;
    const clear = WebGL2RenderingContext.prototype.clear;
    WebGL2RenderingContext.prototype.clear = function (mask) {
      counted.drawn += 1;
      clear.call(this, mask);
    };
  });
  await page.getByRole('button', { name: 'Open the interactive map' }).click();
  await page.waitForFunction(() => (window as unknown as { drawn: number }).drawn > 0);
  const drawn = (): Promise<number> => page.evaluate(() => (window as unknown as { drawn: number }).drawn);
  await page.locator('canvas').scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  return { page, drawn };
}

async function selectedInList(page: Page): Promise<string | undefined> {
  const selected = page.locator('.requirement .selected').first();
  if ((await selected.count()) === 0) return undefined;
  return selected.evaluate((element: HTMLElement) => element.dataset.credential ?? element.dataset.node);
}

test('draws nothing while nothing happens', async () => {
  const { page, drawn } = await openMap();
  await page.mouse.move(2, 2);
  await page.waitForTimeout(500);
  const before = await drawn();
  await page.waitForTimeout(5000);
  expect(await drawn()).toBe(before);
});

test('draws a few frames for a movement over it, and none for one beside it', async () => {
  const { page, drawn } = await openMap();
  const canvas = (await page.locator('canvas').boundingBox())!;
  const before = await drawn();
  await page.mouse.move(canvas.x + 40, canvas.y + 40);
  await page.waitForTimeout(500);
  const after = await drawn();
  expect(after - before).toBeGreaterThan(0);
  expect(after - before).toBeLessThan(6);
});

test('lets Tab through, both ways', async () => {
  const { page } = await openMap();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement!.tagName);
  await page.locator('canvas').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  expect(await focused()).not.toBe('CANVAS');
  await page.locator('canvas').focus();
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).not.toBe('CANVAS');
});

test('shares its selection with the list, from either side and by the keyboard', async () => {
  const { page, drawn } = await openMap();
  await page.locator('canvas').focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(200);
  const first = await selectedInList(page);
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(200);
  const second = await selectedInList(page);
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
  await page.waitForTimeout(300);
  const before = await drawn();
  await page.locator('.requirement [data-node="practice"] .phrase-title').first().click();
  await page.waitForTimeout(300);
  expect(await drawn()).toBeGreaterThan(before);
});

test('leaves the wheel to the page until it is used, and its shortcuts always', async () => {
  const { page } = await openMap();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    window.scrollTo(0, 0);
  });
  const canvas = page.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const place = (await canvas.boundingBox())!;
  await page.mouse.move(place.x + 30, place.y + 30);
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => window.scrollY)).not.toBe(before);
  const kept = await canvas.evaluate((element) =>
    ['r', 'f', 'l', '+'].map((key) =>
      element.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, bubbles: true })),
    ),
  );
  expect(kept).toEqual([true, true, true, true]);
});

test('gives way to the list when its graphics context is lost', async () => {
  const { page, drawn } = await openMap();
  await page.locator('canvas').evaluate((element) => {
    const context = (element as HTMLCanvasElement).getContext('webgl2')!;
    context.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await page.getByText('The map cannot be drawn in this browser').waitFor();
  expect(await page.locator('canvas').isVisible()).toBe(false);
  const before = await drawn();
  await page.locator('.requirement [data-node="practice"] .phrase-title').first().click();
  await page.waitForTimeout(300);
  expect(await drawn()).toBe(before);
});
