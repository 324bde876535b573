/** Two or three awards side by side: chosen from lists, each with what it takes, and what of one counts towards another. */
import { axeSource } from '../../../web/scripts/browser.mjs';
import { settled, startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const care = 'hea-care-assistant-award';
const profile = 'hea-validated-care-worker';
const wishes = { start: '2027-01-11', hoursPerWeek: 15, maxParallel: 2 };

/** With a record that says no more than how the person wants to learn. */
async function open(path: string, options?: Parameters<Site['open']>[1]): Promise<Page> {
  const page = await site.open('about/', options);
  await page.evaluate(
    (text) => localStorage.setItem('cairn-record', text),
    JSON.stringify({ cairn: 'learner/1', planning: wishes }),
  );
  await page.goto(site.address + path);
  await settled(page);
  return page;
}

const found = (page: Page): Promise<void> =>
  page.locator('.plan-result[aria-busy="false"] .beside-changes').waitFor({ timeout: 60_000 });
const change = (page: Page, from: string, to: string): Promise<string> =>
  page.locator(`[data-change="${from} ${to}"]`).innerText();
const row = (page: Page, name: string): Promise<string[]> =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')
    .allInnerTexts();

test('two awards are chosen with the keyboard, and what each takes and shares is said', async () => {
  const page = await open('reach/');
  await page.getByRole('link', { name: 'Set two or three awards side by side' }).press('Enter');
  await page.waitForURL(/beside\/$/);
  await page.getByText('Choose two awards, or three.').waitFor();
  for (const [label, typed] of [
    ['First award', 'Care Assistant'],
    ['Second award', 'Validated Care'],
  ] as const) {
    await page.getByLabel(label).focus();
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
    await settled(page);
  }
  expect(new URL(page.url()).search).toBe(`?awards=${care},${profile}`);
  await found(page);
  for (const name of ['Done on', 'Price', 'Work', 'Modules', 'What you bring yourself', 'This plan']) {
    const cells = await row(page, name);
    expect(cells.length).toBe(2);
    expect(cells.every((text) => text.trim() !== '')).toBe(true);
  }
  const there = await change(page, care, profile);
  for (const part of ['would also count towards “Validated Care Worker Profile”', 'would be lost', 'Still missing'])
    expect(there).toContain(part);
  expect(there).toContain('Infection Prevention in Everyday Care');
  expect(await change(page, profile, care)).toContain('Everything that counts towards “Validated Care Worker Profile”');
  await page.goBack();
  expect(await page.getByLabel('Second award').inputValue()).toBe('');
});

test('what a person wishes changes both plans, and what matters most stands in the address', async () => {
  const page = await open(`beside/?awards=${care},${profile}`);
  await found(page);
  const before = await row(page, 'Done on');
  await page.getByLabel('Fewest modules').check();
  await page.waitForURL(/for=count/);
  await page.getByText('No plan has fewer modules.').first().waitFor();
  await found(page);
  await page.locator('#hours-per-week').fill('5');
  await page.waitForFunction(
    (text) =>
      !document.querySelector('.comparison')?.textContent?.includes(text) && document.querySelector('.beside-changes'),
    before[1]!,
  );
  await found(page);
  const after = await row(page, 'Done on');
  expect(after[1]).not.toBe(before[1]);
  expect(
    await page
      .getByRole('link', { name: /See the plan/ })
      .first()
      .getAttribute('href'),
  ).toContain('for=count');
});

test('the search can be given up, and begins anew for another choice', async () => {
  const page = await open('beside/?awards=hea-telecare-specialist,hea-advanced-chronic-care&for=cost');
  await page.getByRole('button', { name: 'Stop looking' }).click();
  await page.locator('.plan-busy').waitFor({ state: 'detached' });
  expect(await page.locator('.plan-result').innerText()).toContain('Stopped.');
  expect(await page.locator('.beside-changes').count()).toBe(0);
  await page.getByLabel('First award').selectOption(care);
  await page.getByLabel('Second award').selectOption(profile);
  await found(page);
});

test('an award comes along from its plan, and none can be chosen twice', async () => {
  const page = await open(`plan/${care}/?for=cost`);
  await page.getByRole('link', { name: 'Set it beside other awards' }).click();
  await page.waitForURL(/beside\//);
  await settled(page);
  expect(await page.getByLabel('First award').inputValue()).toBe(care);
  const taken = page.getByLabel('Second award').locator(`option[value="${care}"]`);
  expect(await taken.evaluate((option) => (option as HTMLOptionElement).disabled)).toBe(true);
});

test.each(['light', 'dark'] as const)('has no accessibility violation in %s colours', async (colorScheme) => {
  const page = await open(`beside/?awards=${care},${profile}&for=cost`, { colorScheme });
  await found(page);
  await page.evaluate(axeSource());
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
});

test('three awards fit a phone', async () => {
  const page = await open(`beside/?awards=${care},${profile},cci-award-accessible-media&for=cost&lang=de`, {
    viewport: { width: 390, height: 844 },
  });
  await found(page);
  expect(await page.locator('.beside-change').count()).toBe(6);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
