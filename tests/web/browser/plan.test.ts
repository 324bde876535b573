/** Plans: they follow the person's wishes, can be given up, say why there is none, and are taken along. */
import { ICAL } from '../../../web/scripts/calendar-reader.mjs';
import { settled, startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const wishes = { start: '2027-01-11', hoursPerWeek: 15, maxParallel: 2 };

/** With a record that says no more than how the person wants to learn. */
async function openPlan(path: string, planning: object, options?: Parameters<Site['open']>[1]): Promise<Page> {
  const page = await site.open('about/', options);
  await page.evaluate(
    (text) => localStorage.setItem('cairn-record', text),
    JSON.stringify({ cairn: 'learner/1', planning }),
  );
  await page.goto(`${site.address}plan/${path}`);
  await settled(page);
  return page;
}

const summary = (page: Page): Promise<string> => page.locator('.plan-summary').innerText();
/** Without what only the person whose plan it is can do. */
const rows = async (page: Page): Promise<string[]> =>
  (await page.locator('.plan-table tbody tr').allInnerTexts()).map((text) =>
    text.replace(/Leave out\s*:.*/, '').replace(/\s+/g, ' '),
  );
const proven = (page: Page): Promise<void> => page.locator('.plan-result[aria-busy="false"] .plan-proof svg').waitFor();
const kept = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(
    () => (JSON.parse(localStorage.getItem('cairn-record')!) as { planning: Record<string, unknown> }).planning,
  );

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  let text = '';
  for await (const chunk of await file.createReadStream()) text += String(chunk);
  return text;
}

test('a plan follows a slider, and what is wished for is kept', async () => {
  const page = await openPlan('cci-award-accessible-media/', wishes);
  await proven(page);
  const before = await summary(page);
  expect(await rows(page)).not.toEqual([]);
  await page.locator('#hours-per-week').fill('5');
  await page.waitForFunction((text) => document.querySelector('.plan-summary')?.textContent !== text, before);
  await proven(page);
  expect(await summary(page)).not.toBe(before);
  expect(await kept(page)).toMatchObject({ hoursPerWeek: 5 });
  await page.reload();
  await proven(page);
  expect(await page.locator('#hours-per-week').inputValue()).toBe('5');
});

test('what matters most stands in the address, and the plan says what it proves', async () => {
  const page = await openPlan('cci-award-accessible-media/?for=cost', wishes);
  await proven(page);
  expect(await page.locator('.plan-proof').innerText()).toContain('No plan costs less.');
  await page.getByLabel('Fewest modules').check();
  await page.waitForURL(/for=count/);
  await page.getByText('No plan has fewer modules.').waitFor();
});

test('a search can be given up, and another begun', async () => {
  const page = await openPlan('hea-telecare-specialist/?for=cost', wishes);
  await page.getByRole('button', { name: 'Stop looking' }).click();
  await page.locator('.plan-busy').waitFor({ state: 'detached' });
  await page.goto(`${site.address}plan/cci-award-accessible-media/`);
  await proven(page);
});

test('where there is no plan, the page says what stands in the way, and a button makes room', async () => {
  const page = await openPlan('mfg-award-green-plant/?for=cost', {
    ...wishes,
    budget: { amount: 500, currency: 'EUR' },
  });
  await page.locator('.no-plan').waitFor();
  expect(await page.locator('.no-plan').innerText()).toContain('No plan keeps to the budget.');
  await page.locator('.way-out button').first().click();
  await page.locator('.plan-table').waitFor();
  const { budget } = (await kept(page)) as { budget: { amount: number } };
  expect(budget.amount).toBeGreaterThan(500);
});

test('modules that wait for others say so, and what that means is explained', async () => {
  const page = await openPlan('con-solar-technician/', wishes);
  await proven(page);
  expect(await page.locator('.plan-table').innerText()).toContain('1 later module waits for this one');
  expect(await page.locator('.plan-table').innerText()).toContain('waits for an earlier module');
  await page.getByText('What waits for what').click();
  expect(await page.locator('.plan-structure').innerText()).toContain('structural complexity');
});

test('where no module waits for another there is no word of it', async () => {
  const page = await openPlan('cci-award-accessible-media/', wishes);
  await proven(page);
  expect(await page.locator('.plan-table').innerText()).not.toMatch(/wait|chain/);
  expect(await page.locator('.plan-structure').count()).toBe(0);
});

test('a link gives the same plan to someone else, and leaves their record alone', async () => {
  const page = await openPlan('cci-award-accessible-media/?for=cost', wishes, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await proven(page);
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await page.getByText('Link copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#plan=');
  const other = await site.open(link.slice(site.address.length));
  await settled(other);
  await proven(other);
  expect(await rows(other)).toEqual(await rows(page));
  expect(await other.locator('.shared-plan').innerText()).toContain('comes from a link');
  expect(await other.locator('.wishes').count()).toBe(0);
  expect(await other.evaluate(() => localStorage.getItem('cairn-record'))).toBeNull();
});

test('where no module is needed, the page says what is left to the person', async () => {
  const page = await openPlan('tou-licence-trail-guide/', wishes);
  await page.locator('.plan-asks').waitFor();
  expect(await summary(page)).toContain('No module is needed');
  expect(await page.locator('.plan-asks li').count()).toBeGreaterThan(0);
  expect(await page.locator('.plan-table').count()).toBe(0);
});

test('a broken link is said to be broken', async () => {
  const page = await site.open('plan/cci-award-accessible-media/#plan=eJyrVg');
  await settled(page);
  expect(await page.locator('.shared-plan').innerText()).toContain('The link is damaged');
});

test('how sure a plan is follows from assumptions that can be changed', async () => {
  const page = await openPlan('cci-award-accessible-media/?for=cost', { ...wishes, deadline: '2028-12-31' });
  await proven(page);
  const said = page.locator('.sure-said');
  await said.waitFor();
  const before = (await said.textContent())!;
  for (const part of ['Half of the runs are done by', '9 in 10 runs are done by', 'The deadline is met in'])
    expect(before).toContain(part);
  await page.getByText('Assumptions', { exact: true }).click();
  await page.getByLabel('Passed at once, in %').fill('20');
  await page.keyboard.press('Tab');
  await page.waitForFunction((text) => document.querySelector('.sure-said')?.textContent !== text, before);
  expect(await page.getByLabel('Passed at once, in %').inputValue()).toBe('20');
});

test('a plan is taken along as a calendar that a calendar reads, as a table and as data', async () => {
  const pauses = [['2027-07-01', '2027-08-15']];
  const page = await openPlan('cci-award-accessible-media/?for=cost', { ...wishes, pauses });
  await proven(page);
  const planned = await rows(page);
  const calendar = new ICAL.Component(ICAL.parse(await download(page, 'Calendar')) as object[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')));
  expect(events.length).toBe(planned.length + 2);
  for (const [i, row] of planned.entries()) expect(row).toContain(events[i]!);
  expect((await download(page, 'Table')).trimEnd().split('\r\n').length).toBe(planned.length + 1);
  const data = JSON.parse(await download(page, 'Data')) as { status: string; picks: object[] };
  expect(data).toMatchObject({ status: 'optimal' });
  expect(data.picks.length).toBe(planned.length);
});

test('on a phone the plan comes before the wishes are opened, and nothing is wider than the window', async () => {
  const page = await openPlan('mfg-award-green-plant/?for=cost&lang=de', wishes, {
    viewport: { width: 390, height: 844 },
  });
  await page.locator('.plan-table').waitFor();
  expect(await page.locator('details.wishes').getAttribute('open')).toBeNull();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await page.locator('.plan-summary').innerText()).toMatch(/^Fertig am /);
});
