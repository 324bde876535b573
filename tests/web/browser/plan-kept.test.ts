/** Plans kept under names in the browser's own storage: opened, renamed, removed, and two of them side by side. */
import { writePlanLink } from '../../../web/src/plan/permalink';
import { version } from '../../../web/package.json';
import { award, best, keep, keptNames, lies, openPlan, proven, summary, wishes } from './planned';
import { settled, startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const proposed = 'Accessible media practitioner: Least money';
const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
const act = (page: Page, name: string, what: string): Promise<void> =>
  page.locator('[data-kept]', { hasText: name }).getByRole('button', { name: what }).click();

test('a plan is kept under a proposed name, renamed, there after a reload, opened and removed', async () => {
  const page = await openPlan(site);
  const found = await summary(page);
  expect(await page.getByLabel('Name of this plan').inputValue()).toBe(proposed);
  await keep(page);
  await page.locator('[data-kept]').waitFor();
  expect(await keptNames(page)).toEqual([proposed]);
  expect(await page.locator('#plans-said').innerText()).toContain('The plan is kept.');
  expect(await focused(page)).toBe('plans-said');

  await act(page, proposed, 'Rename');
  const dialog = page.locator('dialog[open]');
  await dialog.getByLabel('Name of this plan').fill('Evenings');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.locator('[data-kept="Evenings"]').waitFor();
  await page.reload();
  await settled(page);
  expect(await keptNames(page)).toEqual(['Evenings']);

  await page.locator('#hours-per-week').fill('5');
  await page.waitForFunction((text) => document.querySelector('.plan-summary')?.textContent !== text, found);
  await proven(page);
  await page.getByRole('link', { name: 'Evenings' }).click();
  await page.waitForURL(/#plan=/);
  await page.waitForFunction((text) => document.querySelector('.plan-summary')?.textContent === text, found);
  const said = await page.locator('.shared-plan').innerText();
  expect(said).toContain('This is “Evenings”, which you kept on');
  expect(said).toMatch(/When you kept it: done on .*hours.*modules?\./);
  expect(said).not.toContain('has changed');
  expect(await page.locator('.wishes').count()).toBe(0);
  expect(await page.locator('h1').evaluate((title) => title === document.activeElement)).toBe(true);

  await act(page, 'Evenings', 'Remove');
  await page.locator('[data-kept]').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('plans-said');
  expect(await lies(page)).toBeNull();
  await page.locator('#plans-said').getByRole('button', { name: 'Undo' }).click();
  await page.locator('[data-kept]').waitFor();
  expect(await keptNames(page)).toEqual(['Evenings']);
  expect(await lies(page)).toContain('Evenings');
});

test('a name is there once, and so is a plan; both are said', async () => {
  const page = await openPlan(site);
  await keep(page, 'Mine');
  await page.locator('[data-kept]').waitFor();
  expect(await page.locator('.kept-plans').innerText()).toContain('This plan is kept as “Mine”.');
  expect(await page.locator('.keep-plan').count()).toBe(0);
  await best(page, 'Done soonest', 'No plan is done sooner.');
  await keep(page, ' mine ');
  const box = page.getByLabel('Name of this plan');
  expect(await box.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain('has this name already');
  await keep(page, 'Other');
  await page.locator('[data-kept="Other"]').waitFor();
  await page.reload();
  await settled(page);
  await proven(page);
  await keep(page, 'Third');
  await page.getByText('This plan is kept as “Other”.').waitFor();
  expect(await keptNames(page)).toEqual(['Mine', 'Other']);
});

test('two plans stand side by side, and what is better in each row is said in words', async () => {
  const page = await openPlan(site);
  await keep(page, 'Cheap');
  await best(page, 'Done soonest', 'No plan is done sooner.');
  await act(page, 'Cheap', 'Compare');
  const table = page.locator('.beside .comparison');
  await table.waitFor();
  expect(await focused(page)).toBe('beside');
  const cells = (row: string): Promise<string[]> => table.locator(`[data-row="${row}"] td`).allInnerTexts();
  expect((await cells('finish')).map((text) => text.includes('sooner'))).toEqual([true, false]);
  expect((await cells('cost')).map((text) => text.includes('cheaper'))).toEqual([false, true]);
  const asked = await page.locator('.plan-asks li').allInnerTexts();
  expect((await cells('asks'))[0]!.split('\n').map((text) => text.trim())).toEqual(expect.arrayContaining(asked));
  const planned = await page.locator('.plan-table tbody th a').allInnerTexts();
  const lists = await page
    .locator('.beside-modules > div')
    .evaluateAll((parts) =>
      parts.map((part) => [...part.querySelectorAll('li')].map((one) => one.textContent!.trim())),
    );
  expect([...lists[0]!, ...lists[1]!].sort()).toEqual([...planned].sort());
  expect(lists[2]!.length).toBeGreaterThan(0);
  expect(lists[2]!.filter((title) => planned.includes(title))).toEqual([]);

  await keep(page, 'Soon');
  await page.locator('[data-kept="Soon"]').waitFor();
  await page.getByLabel('First plan').selectOption({ label: 'Cheap' });
  await page.getByText('Choose two different plans.').waitFor();
  await page.getByLabel('Second plan').selectOption({ label: 'Soon' });
  await table.waitFor();
  expect((await cells('finish')).map((text) => text.includes('sooner'))).toEqual([false, true]);
  expect(await table.locator('thead').innerText()).toContain('Cheap');
});

test('on a phone two plans side by side are no wider than the window', async () => {
  const page = await openPlan(site, `plan/${award}/?for=cost&lang=de`, { viewport: { width: 390, height: 844 } });
  await page.getByRole('button', { name: 'Diesen Plan speichern' }).click();
  await page.getByRole('button', { name: /^Vergleichen/ }).click();
  await page.locator('.beside .comparison').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a full storage loses no plan: it is said, the plan stands, and is stored when there is room', async () => {
  const page = await openPlan(site);
  await page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size >>= 1) {
      try {
        for (let i = 0; ; i++) localStorage.setItem(`filler-${size}-${i}`, 'x'.repeat(size));
      } catch {
        // As full as it gets with pieces of this size.
      }
    }
  });
  await keep(page, 'Late');
  await page.getByText('Your browser’s storage is full').waitFor();
  expect(await keptNames(page)).toEqual(['Late']);
  expect(await lies(page)).toBeNull();
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('filler-')) localStorage.removeItem(key);
  });
  await page.getByRole('button', { name: 'Try to store it again' }).click();
  await page.locator('.alarm').waitFor({ state: 'detached' });
  expect(await lies(page)).toContain('Late');
});

test('a record that no link has room for is said to be too large to keep a plan with it', async () => {
  const page = await openPlan(site);
  await page.evaluate(() => {
    const record = JSON.parse(localStorage.getItem('cairn-record')!) as object;
    const milestones = Array.from({ length: 700 }, (_, i) => `${i}-${'x'.repeat(100)}`);
    localStorage.setItem('cairn-record', JSON.stringify({ ...record, milestones }));
  });
  await page.reload();
  await settled(page);
  await proven(page);
  await keep(page, 'Large');
  await page.getByText('too large for a plan to be kept with it').waitFor();
  expect(await keptNames(page)).toEqual([]);
  expect(await lies(page)).toBeNull();
});

test('what is no list of plans is left as it lies until it is discarded', async () => {
  const broken = '{"cairn":"plans/2","plans":[]}';
  const page = await openPlan(site, undefined, undefined, broken);
  await page.getByText('stored as your kept plans cannot be read').waitFor();
  await keep(page, 'New');
  await page.locator('[data-kept]').waitFor();
  expect(await keptNames(page)).toEqual(['New']);
  expect(await lies(page)).toBe(broken);
  await page.getByRole('button', { name: 'Discard it' }).click();
  await page.locator('.alarm').waitFor({ state: 'detached' });
  expect(await lies(page)).toContain('"New"');
});

test('a kept plan says when the catalogue has changed since, and what it was then', async () => {
  const made = { award, start: wishes.start, objective: 'cost', planning: wishes, engine: version } as const;
  const link = await writePlanLink({ ...made, catalogueHash: '0000000000000000' });
  const totals = { finish: '2031-05-06', days: 1500, cost: 12, currency: 'EUR', unpriced: 0, hours: 34, count: 1 };
  const picks = [{ credential: 'gone', start: '2031-01-01', end: '2031-05-06', hours: 34 }];
  const figures = { objective: 'cost', totals, asks: [], picks };
  const titles = { gone: { en: '<b>A course of old</b>' } };
  const old = { name: 'Old', day: '2026-01-02', award, title: { en: 'As it was called' }, link, figures, titles };
  const page = await openPlan(site, undefined, undefined, JSON.stringify({ cairn: 'plans/1', plans: [old] }));
  await page.getByRole('link', { name: 'Old' }).click();
  await page.waitForURL(/#plan=/);
  await proven(page);
  const said = await page.locator('.shared-plan').innerText();
  expect(said).toContain('The catalogue has changed since you kept it');
  expect(said).toContain('When you kept it: done on 6 May 2031, €12, 34 hours, one module.');
  await act(page, 'Old', 'Compare');
  await page.locator('.beside .comparison').waitFor();
  expect(await page.locator('.beside-modules > div').last().innerText()).toContain('<b>A course of old</b>');
});

test('what one tab keeps the other shows', async () => {
  const page = await openPlan(site);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await settled(other);
  await proven(other);
  await keep(page, 'From the first');
  await other.locator('[data-kept]').waitFor();
  expect(await keptNames(other)).toEqual(['From the first']);
  expect(await other.locator('#plans-said').innerText()).toContain('changed in another tab');
});

test('who deletes everything deletes the plans too, and undoing brings back both', async () => {
  const page = await openPlan(site);
  await keep(page, 'Mine');
  await page.locator('[data-kept]').waitFor();
  await page.locator('.site-header a[href*="/record/"]').click();
  await page.waitForURL(/\/record\//);
  await settled(page);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Yes, delete everything' }).click();
  await page.getByText('Everything has been deleted.').waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.locator('#record-said').getByRole('button', { name: 'Undo' }).click();
  await settled(page);
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['cairn-plans', 'cairn-record']);
});

test('the plan heeds languages and countries that are chosen by name from what the catalogue states', async () => {
  const page = await openPlan(site);
  const wishesOf = (): Promise<Record<string, unknown>> =>
    page.evaluate(
      () => (JSON.parse(localStorage.getItem('cairn-record')!) as { planning: Record<string, unknown> }).planning,
    );
  const languages = page.locator('.codes', { hasText: 'Only in these languages' });
  expect(await languages.locator('summary').innerText()).toContain('any');
  await languages.locator('summary').click();
  await languages.getByLabel('Maltese').check();
  await page.locator('.no-plan').waitFor();
  expect(await page.locator('.no-plan').innerText()).toContain('the languages');
  expect(await wishesOf()).toMatchObject({ languages: ['mt'] });
  await languages.getByLabel('English').check();
  await expect.poll(() => languages.locator('summary').innerText()).toContain('English, Maltese');
  await languages.getByLabel('English').uncheck();
  await languages.getByLabel('Maltese').uncheck();
  await proven(page);
  expect(await wishesOf()).not.toHaveProperty('languages');
  const countries = page.locator('.codes', { hasText: 'Only in these countries' });
  await countries.locator('summary').click();
  await countries.getByLabel('Malta').check();
  await page.locator('.no-plan').waitFor();
  expect(await wishesOf()).toMatchObject({ countries: ['MT'] });
});
