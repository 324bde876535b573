/** Other plans: between sooner, cheaper and less work, and with other modules. */
import { award, openPlan, proven, summary } from './planned';
import { startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

type Kind = 'front' | 'alternatives' | 'robust';
type Locator = ReturnType<Page['locator']>;

const choice = (page: Page, kind: Kind): Locator => page.locator(`[data-choice="${kind}"]`);
const modules = (page: Page): Promise<string[]> => page.locator('.plan-table tbody th').allInnerTexts();

async function compare(page: Page, kind: Kind, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await choice(page, kind).locator('[role="status"]:not(:empty)').waitFor();
}

test('between sooner and cheaper a plan is picked from a table, shown, and left again', async () => {
  const page = await openPlan(site);
  const [asked, taken] = [await summary(page), await modules(page)];
  await compare(page, 'front', 'Show the choice');
  const rows = choice(page, 'front').locator('tbody tr');
  expect(await rows.count()).toBeGreaterThan(1);
  expect(await choice(page, 'front').locator('.front-point').count()).toBe(await rows.count());
  await rows.first().getByRole('button', { name: 'Show: Plan 1' }).click();
  await page.getByText('Chosen below, between sooner, cheaper and less work.').waitFor();
  expect(await summary(page)).not.toBe(asked);
  expect(await modules(page)).not.toEqual(taken);
  expect(await page.getByRole('button', { name: 'Copy a link' }).count()).toBe(0);
  await page.locator('.sure').waitFor();
  await page.getByRole('button', { name: 'Back to the plan that you asked for' }).click();
  await expect.poll(() => summary(page)).toBe(asked);
});

test('a picture of the choice can be picked from too', async () => {
  const page = await openPlan(site);
  const asked = await summary(page);
  await compare(page, 'front', 'Show the choice');
  await choice(page, 'front').locator('.front-point').first().click();
  await page.getByText('Chosen below, between sooner').waitFor();
  expect(await summary(page)).not.toBe(asked);
});

test('other modules are looked for, and what they are instead is said', async () => {
  const page = await openPlan(site);
  const taken = await modules(page);
  await compare(page, 'alternatives', 'Look for other modules');
  const rows = choice(page, 'alternatives').locator('tbody tr');
  expect(await rows.first().innerText()).toContain('the plan that you asked for');
  expect(await rows.nth(1).innerText()).toContain('with ');
  await rows.nth(1).getByRole('button').click();
  await page.getByText('Chosen below, with other modules.').waitFor();
  expect(await page.getByText('No plan costs less.').count()).toBe(0);
  expect(await modules(page)).not.toEqual(taken);
});

test('a plan of which any one module may drop out is looked for, or it is said that there is none', async () => {
  const page = await openPlan(site);
  await compare(page, 'robust', 'Look for a safe plan');
  expect(await choice(page, 'robust').innerText()).toContain('Whichever of its modules drops out');
  await choice(page, 'robust').getByRole('button', { name: 'Show: Plan 1' }).click();
  await page.getByText('Chosen below: any one of its modules may drop out.').waitFor();
  const none = await openPlan(site, 'plan/cci-award-craft-maker/?for=cost');
  await compare(none, 'robust', 'Look for a safe plan');
  expect(await choice(none, 'robust').innerText()).toContain('There is none');
});

test('other wishes put the other plans away', async () => {
  const page = await openPlan(site);
  await compare(page, 'front', 'Show the choice');
  await page.locator('#hours-per-week').fill('5');
  await choice(page, 'front').locator('table').waitFor({ state: 'detached' });
  await proven(page);
  expect(await page.getByRole('button', { name: 'Show the choice' }).count()).toBe(1);
});

test('a module that may not be offered is left out, stands in the address and the link, and is put back', async () => {
  const page = await openPlan(site);
  const taken = await modules(page);
  const first = page.locator('.plan-table tbody tr').first();
  const id = (await first.getAttribute('data-pick'))!;
  await first.getByRole('button', { name: /^Leave out/ }).click();
  await page.waitForURL(new RegExp(`without=${id}`));
  await page.locator(`.plan-table tr[data-pick="${id}"]`).waitFor({ state: 'detached' });
  await page.reload();
  await proven(page);
  expect(await page.locator(`.plan-table tr[data-pick="${id}"]`).count()).toBe(0);
  await page.getByRole('button', { name: /^Put back/ }).click();
  await page.locator(`.plan-table tr[data-pick="${id}"]`).waitFor();
  expect(await modules(page)).toEqual(taken);
});

test('a search for other plans is given up, and the plan stays', async () => {
  const page = await openPlan(site, 'plan/hea-dementia-palliative-companion/?for=cost');
  const asked = await summary(page);
  await page.getByRole('button', { name: 'Show the choice' }).click();
  const stop = choice(page, 'front').getByRole('button', { name: 'Stop looking' });
  await stop.click();
  await stop.waitFor({ state: 'detached' });
  expect(await summary(page)).toBe(asked);
  await page.getByRole('button', { name: 'Look for other modules' }).click();
  await choice(page, 'alternatives').locator('table').waitFor({ timeout: 60_000 });
});

test('the choice works by keyboard alone', async () => {
  const page = await openPlan(site, `plan/${award}/?for=cost`);
  await page.getByRole('button', { name: 'Show the choice' }).focus();
  await page.keyboard.press('Enter');
  const button = choice(page, 'front').getByRole('button', { name: 'Show: Plan 1' });
  await button.waitFor();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Chosen below').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});
