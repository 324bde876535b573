/** What the tests of a person's pages share: a catalogue of their own, opened as a file, and acts on the record. */
import { settled, type Page, type Site } from './site';

const course = (id: string, title: string, more: object = {}): object => ({
  id,
  title: { en: title, de: `${title} (deutsch)` },
  provider: 'school',
  kind: 'microcredential',
  tags: ['craft'],
  workload: { credits: { system: 'ECTS', value: 5 } },
  ...more,
});

/**
 * One award: two courses from a pool with at least the grade C, one of them named, and a milestone; who wants to begin it speaks
 * German or has First Aid, and is a member. What admits to Turning is said in words alone.
 */
export const catalogue = JSON.stringify({
  cairn: 'catalogue/1',
  id: 'person-tests',
  title: { en: 'Workshop' },
  languages: ['en', 'de'],
  gradeScales: [{ id: 'letters', grades: ['F', 'D', 'C', 'B', 'A'] }],
  providers: [{ id: 'school', name: 'The Workshop School', type: 'vet-school', country: 'IE' }],
  credentials: [
    course('joinery', 'Joinery'),
    course('turning', 'Turning', { entry: { note: { en: 'An interview', de: 'Ein Gespräch' } } }),
    course('first-aid', 'First Aid', { certificate: { validity: 'P3Y' }, tags: ['safety'] }),
    {
      ...course('maker', 'Maker Award', { kind: 'certificate', tags: [] }),
      entry: {
        all: [
          { any: [{ language: { code: 'de', cefr: 'B1' } }, { holds: 'first-aid' }] },
          { attribute: { name: 'member', in: ['yes'] } },
        ],
      },
      stacking: {
        requirement: {
          id: 'maker',
          all: [
            { id: 'joinery', credential: 'joinery', minGrade: { scale: 'letters', grade: 'C' } },
            {
              id: 'craft',
              title: { en: 'Ten credits of craft' },
              take: { credits: { min: 5 }, from: { tags: ['craft'] } },
            },
            { id: 'safety', credential: 'first-aid' },
            { id: 'talk', milestone: 'gave-a-talk' },
          ],
          limits: [{ atLeast: { credits: 15 } }],
        },
      },
    },
  ],
});

/** A page with the catalogue open as the person's own file. */
export async function openWorkshop(site: Site, options?: Parameters<Site['open']>[1], language = 'en'): Promise<Page> {
  const page = await site.open(`?lang=${language}`, options);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'workshop.json', mimeType: 'application/json', buffer: Buffer.from(catalogue) });
  await page.waitForURL(/catalogue=local/);
  await settled(page);
  return page;
}

/** By a link of the site, so that the file stays open. */
export async function visit(page: Page, name: 'record' | 'reach'): Promise<void> {
  await page.locator(`.site-header a[href*="/${name}/"]`).click();
  await page.waitForURL(new RegExp(`/${name}/`));
  await settled(page);
}

export async function visitAward(page: Page): Promise<void> {
  await visit(page, 'reach');
  await page.locator('[data-award="maker"] a').click();
  await page.waitForURL(/pathway/);
  await settled(page);
}

export async function add(page: Page, title: string, fields: Record<string, string> = {}): Promise<void> {
  await page.locator('#add-search').fill(title);
  await page.locator('.found .entry', { hasText: title }).getByRole('button').click();
  const dialog = page.locator('dialog[open]');
  for (const [name, value] of Object.entries(fields)) {
    const field = dialog.locator(`[name="${name}"]`);
    if (await field.evaluate((element) => element instanceof HTMLSelectElement)) await field.selectOption(value);
    else await field.fill(value);
  }
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
}

export const status = (page: Page): Promise<string | undefined> =>
  page
    .locator('#standing-status')
    .getAttribute('class')
    .then((classes) => /status-(\w+)/.exec(classes ?? '')?.[1]);

export async function untilStatus(page: Page, wanted: string): Promise<void> {
  await page.locator(`#standing-status.status-${wanted}`).waitFor();
}

export async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).first().click(),
  ]);
  const stream = await download.createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
