/** What other dates change for an award, and what admits to one, with a record. */
import { add, openWorkshop, status, untilStatus, visit, visitAward } from './person';
import { settled, startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => expect(site.complaints()).toEqual([]));

const entryStatus = (page: Page, wanted: string): Promise<void> =>
  page.locator(`#entry-status.status-${wanted}`).waitFor();

/** As if another tab had written it. */
async function keep(page: Page, achievements: object[]): Promise<void> {
  await page.evaluate(
    (text) => {
      localStorage.setItem('cairn-record', text);
      dispatchEvent(new StorageEvent('storage', { key: 'cairn-record' }));
    },
    JSON.stringify({ cairn: 'learner/1', achievements }),
  );
  await settled(page);
}

/** With all that the award asks for: First Aid until 2099-06-01, Joinery with the grade, and the talk. */
async function completed(): Promise<Page> {
  const page = await openWorkshop(site);
  await visit(page, 'record');
  await add(page, 'Turning', { issued: '2025-03-01' });
  await add(page, 'Joinery', { issued: '2025-04-01', grade: 'letters B' });
  await add(page, 'First Aid', { issued: '2026-06-01', expires: '2099-06-01' });
  await visitAward(page);
  await page.locator('[data-says="talk"]').getByRole('button').click();
  await untilStatus(page, 'satisfied');
  return page;
}

test('the days that change an award are listed with their reasons, and each can be seen', async () => {
  const page = await completed();
  const days = page.locator('.later > li');
  expect(await days.count()).toBe(2);
  expect(await days.nth(0).getAttribute('aria-current')).toBe('date');
  expect(await days.nth(1).getAttribute('data-date')).toBe('2099-06-02');
  const said = await days.nth(1).innerText();
  for (const part of ['2 June 2099', 'not met', 'First Aid: no longer valid', 'Not met then:'])
    expect(said).toContain(part);

  await days.nth(1).getByRole('link').first().click();
  await page.waitForURL(/#on=2099-06-02$/);
  await untilStatus(page, 'unsatisfied');
  expect(await page.locator('.later > li').nth(1).getAttribute('aria-current')).toBe('date');
  expect(await page.locator('.changes').innerText()).toContain('First Aid');
  await page.getByRole('button', { name: 'Today' }).click();
  await page.locator('.changes').waitFor({ state: 'detached' });
  await untilStatus(page, 'satisfied');
});

test('any day can be chosen and stands in the fragment: the last day still counts, the one after does not', async () => {
  const page = await completed();
  for (const [day, wanted] of [
    ['2099-06-01', 'satisfied'],
    ['2099-06-02', 'unsatisfied'],
    ['2026-05-31', 'unsatisfied'],
  ] as const) {
    await page.locator('#judged-on').fill(day);
    await page.locator('#judged-on').dispatchEvent('change');
    await page.waitForURL(new RegExp(`#on=${day}$`));
    await untilStatus(page, wanted);
  }
  // From a day in the past, what begins afterwards is listed too.
  expect(await page.locator('.later > li').allInnerTexts()).toEqual([
    expect.stringContaining('31 May 2026'),
    expect.stringContaining('First Aid: counts from this day on'),
    expect.stringContaining('First Aid: no longer valid'),
  ]);
});

test('a record with too many turns says from which day on nothing is known', async () => {
  const page = await openWorkshop(site);
  await visit(page, 'record');
  await keep(
    page,
    Array.from({ length: 30 }, (_, i) => ({ id: `a${i}`, credential: 'turning', expires: `20${50 + i}-01-31` })),
  );
  await visitAward(page);
  expect(await page.locator('.other-date .note').innerText()).toContain('1 February 2074');
});

test('what admits to an award is judged, and goes from not met through depends to met as facts are stated', async () => {
  const page = await openWorkshop(site);
  await visit(page, 'record');
  await add(page, 'Turning', { issued: '2025-03-01' });
  await visitAward(page);
  await entryStatus(page, 'unsatisfied');
  const part = page.locator('.getting-in');
  expect((await part.locator('.mark-line').allInnerTexts()).map((text) => text.trim())).toContain('depends');
  const missing = part.locator('.missing').first();
  await missing.getByRole('button', { name: 'I have this' }).first().click();
  await entryStatus(page, 'depends');
  const fact = part.locator('.assumption[data-fact="attributes.member"]');
  await fact.locator('[name=value]').fill('yes');
  await fact.getByRole('button').click();
  await entryStatus(page, 'satisfied');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('entry-status');
  expect(await status(page)).toBe('unsatisfied');
});

test('a credential’s page says whether one gets in, and a note alone is left to the provider', async () => {
  const page = await openWorkshop(site, undefined, 'de');
  await page
    .getByRole('link', { name: /Turning/ })
    .first()
    .click();
  await page.waitForURL(/credential/);
  await settled(page);
  expect(await page.locator('.entry-line').count()).toBe(0);
  expect(await page.locator('#entry').innerText()).toContain('Ein Gespräch');

  await visit(page, 'record');
  await keep(page, [{ id: 'a1', credential: 'joinery' }]);
  await page.goBack();
  await page.waitForURL(/credential/);
  await page.locator('.entry-line.status-depends').waitFor();
  await page.locator('.entry-line a').click();
  expect(new URL(page.url()).hash).toBe('#entry');
  const note = page.locator('#entry .assumption[data-fact="note"]');
  expect(await note.innerText()).toContain('Ein Gespräch');
  expect(await note.innerText()).toContain('Fragen Sie den Anbieter');
});

test('without a record, what admits is listed and nothing is judged', async () => {
  const page = await site.open('pathway/hea-care-assistant-award/');
  expect(await page.locator('.getting-in').innerText()).toContain('English');
  expect(await page.locator('#entry-status, .later').count()).toBe(0);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.address}credential/hea-care-assistant-award/`);
  await settled(page);
  expect(asked.filter((url) => /learner|plan.*wasm/.test(url))).toEqual([]);
});
