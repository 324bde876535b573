/** The manners of the map's canvas (wasm/lab): when it draws, what it shares and leaves to the page, and how it ends. */
import { startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const award = 'pathway/hea-care-assistant-award/';

/** The page with its map open; `frames` counts what has been drawn, whatever the lab says of itself. */
async function openMap(ratio = 1): Promise<{ page: Page; frames: () => Promise<number> }> {
  const page = await site.open(award, { deviceScaleFactor: ratio });
  await page.evaluate(() => {
    const counted = window as unknown as { frames: number };
    counted.frames = 0;
    const clear = WebGL2RenderingContext.prototype.clear;
    WebGL2RenderingContext.prototype.clear = function (mask) {
      counted.frames += 1;
      clear.call(this, mask);
    };
  });
  await page.getByRole('button', { name: 'Open the interactive map' }).click();
  await page.waitForFunction(() => (window as unknown as { frames: number }).frames > 0);
  await page.locator('canvas').scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  return { page, frames: () => page.evaluate(() => (window as unknown as { frames: number }).frames) };
}

test('a movement over the map costs a few frames, one beside it none', async () => {
  const { page, frames } = await openMap();
  const canvas = (await page.locator('canvas').boundingBox())!;
  const before = await frames();
  await page.mouse.move(canvas.x + 40, canvas.y + 60);
  await page.waitForTimeout(500);
  const over = (await frames()) - before;
  expect(over).toBeGreaterThan(0);
  expect(over).toBeLessThan(6);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(500);
  const left = await frames();
  await page.mouse.move(20, 20, { steps: 5 });
  await page.waitForTimeout(500);
  expect(await frames()).toBe(left);
});

test('the map has the pixels of the screen', async () => {
  for (const ratio of [1, 2]) {
    const { page } = await openMap(ratio);
    const [width, shown] = await page.locator('canvas').evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      return [canvas.width, canvas.clientWidth] as const;
    });
    expect(Math.abs(width - shown * ratio)).toBeLessThanOrEqual(1);
  }
});

test('what is selected in the list is selected on the map', async () => {
  const { page, frames } = await openMap();
  const before = await frames();
  await page.locator('.requirement [data-node="practice"] .phrase-title').first().click();
  await page.waitForTimeout(500);
  expect(await frames()).toBeGreaterThan(before);
  // From there, the keyboard goes on: right is what this part belongs to, which is the award.
  await page.locator('canvas').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => !document.querySelector('.selected[data-node="practice"]'));
});

test('the wheel scrolls the page until the map is used, and shortcuts are always the page’s', async () => {
  const { page } = await openMap();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const canvas = page.locator('canvas');
  const place = (await canvas.boundingBox())!;
  await page.mouse.move(place.x + 30, place.y + 60);
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction((from) => window.scrollY > from, before);
  const leftAlone = await canvas.evaluate((element) =>
    ['r', 'f', '0', '+', 'ArrowLeft'].map((key) =>
      element.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, bubbles: true })),
    ),
  );
  expect(leftAlone).toEqual([true, true, true, true, true]);
});

test('the list is left when the graphics context is lost', async () => {
  const { page, frames } = await openMap();
  await page.locator('canvas').evaluate((element) => {
    const context = (element as HTMLCanvasElement).getContext('webgl2')!;
    context.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await page.getByText('The map cannot be drawn in this browser').waitFor();
  expect(await page.locator('canvas').isVisible()).toBe(false);
  const before = await frames();
  await page.locator('.requirement [data-node="practice"] .phrase-title').first().click();
  await page.waitForTimeout(300);
  expect(await frames()).toBe(before);
});
