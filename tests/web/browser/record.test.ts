import { add, openWorkshop, saved, status, untilStatus, visit, visitAward } from './person';
import { settled, startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const titles = (page: Page): Promise<string[]> => page.locator('[data-achievement] .entry-title').allInnerTexts();
const stored = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('cairn-record'));

test('a record is built, an award goes from unsatisfied through depends to satisfied, and a file carries it all', async () => {
  const page = await openWorkshop(site);
  await visit(page, 'record');
  await add(page, 'Turning', { issued: '2025-03-01' });
  await add(page, 'First Aid', { issued: '2026-06-01' });
  await visitAward(page);
  expect(await status(page)).toBe('unsatisfied');
  expect(await page.locator('[data-missing="joinery"]').innerText()).toContain('Joinery');

  await page.locator('[data-says="talk"]').getByRole('button').click();
  await page.locator('[data-missing="talk"]').waitFor({ state: 'detached' });
  await page
    .locator('[data-missing="joinery"]')
    .getByRole('button', { name: /I have this/ })
    .click();
  await untilStatus(page, 'depends');
  const grade = page.locator('.assumption[data-fact="grade"]');
  expect(await grade.innerText()).toContain('Joinery');
  await grade.locator('select').selectOption({ label: 'B' });
  await grade.getByRole('button').click();
  await untilStatus(page, 'satisfied');
  expect(await page.locator('.counted').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('Joinery'), expect.stringContaining('Turning')]),
  );

  await visit(page, 'record');
  const file = await saved(page);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Yes, delete everything' }).click();
  await page.getByText('Everything has been deleted').waitFor();
  expect(await stored(page)).toBeNull();
  await page
    .locator('.keep-ways input[type=file]')
    .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.getByText(/entries were added/).waitFor();
  expect((await titles(page)).sort()).toEqual(['First Aid', 'Joinery', 'Turning']);
  expect(JSON.parse(await saved(page))).toEqual(JSON.parse(file));
  await visitAward(page);
  expect(await status(page)).toBe('satisfied');
});

test('something of one’s own is written down, edited, removed and brought back', async () => {
  const page = await site.open('record/');
  await page.getByRole('button', { name: 'Add something else' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('[name=title]').fill('Night school <b>welding</b>');
  await dialog.locator('[name=issued]').fill('2024-05-06');
  await dialog.locator('[name=expires]').fill('2023-05-06');
  await dialog.getByRole('button', { name: 'Save' }).click();
  expect(await dialog.isVisible()).toBe(true);
  await dialog.locator('[name=expires]').fill('');
  await dialog.locator('[name=hours]').fill('40');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.locator('[data-achievement]').waitFor();
  expect(await titles(page)).toEqual(['Night school <b>welding</b>']);
  expect(await page.locator('[data-achievement]').innerText()).toContain('40 hours');
  await page.getByRole('button', { name: /^Edit/ }).click();
  await dialog.locator('[name=title]').fill('Welding');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Welding', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('[data-achievement]').waitFor();
  await page.reload();
  await settled(page);
  expect(await titles(page)).toEqual(['Welding']);
});

test('experience, languages, skills, milestones and other facts are stated and kept', async () => {
  const page = await site.open('record/');
  const part = (id: string) => page.locator(`section[aria-labelledby="${id}-title"]`);
  const experience = part('experience');
  await experience.locator('[name=months]').fill('24');
  await experience.locator('[name=occupation]').fill('no such job');
  await experience.getByRole('button', { name: 'Add' }).click();
  expect(await experience.locator('.entry').count()).toBe(0);
  await experience.locator('[name=occupation]').fill('5321');
  await experience.getByRole('button', { name: 'Add' }).click();
  await experience.locator('.entry', { hasText: '24 months' }).waitFor();
  await part('languages').locator('[name=code]').selectOption('de');
  await part('languages').locator('[name=cefr]').selectOption('B2');
  await part('languages').getByRole('button', { name: 'Add' }).click();
  await part('languages').getByLabel('Level (CEFR): German').selectOption('C1');
  await part('skills').locator('[name=skill]').fill('care');
  await page.waitForFunction(() => document.querySelectorAll('#known-skills option').length > 0);
  const skill = (await page.locator('#known-skills option').first().getAttribute('value'))!;
  await part('skills').locator('[name=skill]').fill(skill);
  await part('skills').getByRole('button', { name: 'Add' }).click();
  await part('milestones').locator('[name=milestone]').fill('police-clearance');
  await part('milestones').getByRole('button', { name: 'Add' }).click();
  await part('attributes').locator('[name=name]').fill('cohort');
  await part('attributes').locator('[name=value]').fill('2026');
  await part('attributes').getByRole('button', { name: 'Add' }).click();
  await page.reload();
  await settled(page);
  const text = await page.locator('.record-facts').innerText();
  for (const said of ['24 months', 'German', skill, 'police-clearance', 'cohort: 2026']) expect(text).toContain(said);
  expect(JSON.parse((await stored(page))!).languages).toEqual([{ code: 'de', cefr: 'C1' }]);
});

test('a file that is no record is refused with the place of each problem, and nothing is lost', async () => {
  const page = await openWorkshop(site);
  await visit(page, 'record');
  await add(page, 'Turning');
  const wrong = '{"cairn":"learner/1","achievements":[{"id":"a1","issued":"2025-13-01"}]}';
  await page
    .locator('.keep-ways input[type=file]')
    .setInputFiles({ name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from(wrong) });
  await page.getByText('wrong.json cannot be read in yet').waitFor();
  expect(await page.locator('.alarm code').innerText()).toBe('/achievements/0/issued');
  expect(await titles(page)).toEqual(['Turning']);
});

test('a record of another catalogue is kept, and said to be unknown here', async () => {
  const page = await openWorkshop(site);
  await visit(page, 'record');
  await add(page, 'Turning', { issued: '2025-03-01', grade: 'letters B' });
  await page.goto(`${site.address}record/`);
  await settled(page);
  expect(await titles(page)).toEqual(['Turning']);
  expect(await page.locator('[data-achievement]').innerText()).toContain('This catalogue does not have it');
  expect(await page.locator('.alarm').count()).toBe(0);
  await visit(page, 'reach');
  expect(await page.locator('.reached-one').count()).toBeGreaterThan(20);
});

test('without a record the pathway invites, and reach says why it is empty', async () => {
  const page = await site.open('pathway/hea-care-assistant-award/');
  expect(await page.locator('.invitation').innerText()).toContain('See which parts you have already');
  await page.getByRole('link', { name: 'Start my record' }).click();
  await page.waitForURL(/record\/$/);
  await visit(page, 'reach');
  expect(await page.locator('.empty').innerText()).toContain('Your record is empty');
});

test('what is in reach is listed nearest first, with how far it is', async () => {
  const page = await site.open('record/');
  await add(page, 'Moving and Handling of People', { issued: '2026-03-01' });
  await visit(page, 'reach');
  expect(await page.locator('.reached-one').count()).toBeGreaterThan(20);
  expect(await page.locator('.reached-one progress').count()).toBe(await page.locator('.reached-one').count());
  expect(await page.locator('[data-award="hea-care-assistant-award"]').innerText()).toContain('missing');
});
