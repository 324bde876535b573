/** What if a module is failed once: from the plan on the page to the way on from there. */
import { award, openPlan, summary } from './planned';
import { startSite, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

test('a module that is failed once is taken again, later and at a price, and the plan stays', async () => {
  const page = await openPlan(site);
  const asked = await summary(page);
  const failed = page.locator('.plan-failed');
  const which = failed.getByLabel('Module that you fail once');
  const last = (await which.locator('option').count()) - 1;
  await which.selectOption({ index: last });
  await failed.getByText(/days later than planned\./).waitFor();
  expect(await failed.innerText()).toMatch(/You take it again from |You do not take it again, but /);
  expect(await failed.innerText()).toMatch(/What it costs in all: €.*; as planned: €/);
  await failed.getByText('The way on from there').click();
  expect(await failed.locator('.way-on li').count()).toBeGreaterThan(0);
  expect(await failed.locator('.way-on').innerText()).not.toContain('cci-');
  expect(await summary(page)).toBe(asked);
  await which.selectOption({ index: 0 });
  await failed.getByText('The way on from there').waitFor({ state: 'detached' });
});

test('what a budget no longer allows is said', async () => {
  const page = await openPlan(site);
  const cost = Number(/€([\d,.]+)/.exec(await page.locator('.plan-totals').innerText())![1]!.replace(',', ''));
  await page.getByLabel('Budget', { exact: true }).fill(String(cost));
  await page.keyboard.press('Tab');
  await page.locator('.plan-result[aria-busy="true"]').waitFor();
  await page.locator('.plan-result[aria-busy="false"] .plan-proof svg').waitFor();
  const failed = page.locator('.plan-failed');
  const which = failed.getByLabel('Module that you fail once');
  await which.selectOption({ index: (await which.locator('option').count()) - 1 });
  await failed.getByText(/Then no way to the award keeps to this: .*budget/i).waitFor();
});

test('it works by keyboard, in German, on a small screen', async () => {
  const page = await openPlan(site, `plan/${award}/?for=cost&lang=de`, {
    viewport: { width: 390, height: 844 },
  });
  const which = page.getByLabel('Modul, das Sie einmal nicht bestehen');
  await which.focus();
  await page.keyboard.press('ArrowDown');
  await page
    .locator('.plan-failed')
    .getByText(/Fertig sind Sie am .* als geplant\./)
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
