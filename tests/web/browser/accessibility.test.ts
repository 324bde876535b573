import { axeSource } from '../../../web/scripts/browser.mjs';
import { best, keep, openPlan, proven } from './planned';
import { settled, startSite, type Page, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

const pages = {
  browse: '',
  'browse in German': '?q=energie&level=4,5&lang=de',
  'nothing found': '?q=dementia&sector=C',
  credential: 'credential/hea-care-foundations/',
  'credential in Spanish': 'credential/mfg-cnc-turning/?lang=es',
  award: 'credential/hea-care-assistant-award/',
  pathway: 'pathway/hea-care-assistant-award/',
  'a plan': 'plan/cci-award-accessible-media/',
  'no awards side by side yet': 'beside/',
  compare: 'compare/?ids=hea-care-foundations,mfg-cnc-turning',
  'compare with nothing chosen': 'compare/',
  'an empty record': 'record/',
  'nothing in reach': 'reach/',
  about: 'about/',
  consent: '?catalogue=https://catalogues.example/x.json',
  'own file wanted': '?catalogue=local',
  missing: 'credential/?id=nothing',
  embed: 'embed.html',
};

const personal = {
  'my record': 'record/',
  'what can mine become': 'reach/#on=2027-01-11',
  'a pathway that is not met': 'pathway/hea-care-assistant-award/',
  'a pathway that depends, on another date': 'pathway/hea-validated-care-worker/#on=2027-01-11',
  'a plan with a record': 'plan/hea-care-assistant-award/',
  'a credential with what admits to it': 'credential/hea-care-assistant-award/',
};
const record = JSON.stringify({
  cairn: 'learner/1',
  achievements: [
    { id: 'a1', credential: 'hea-validation-care-experience' },
    { id: 'a2', credential: 'hea-moving-handling', issued: '2026-05-01', basis: 'programme' },
    { id: 'a3', credential: 'hea-nutrition-dysphagia', issued: '2025-02-01', expires: '2028-02-01' },
    { id: 'a4', credential: 'of-elsewhere', title: 'From elsewhere', grade: { scale: 'elsewhere', grade: 'A' } },
  ],
  experience: [{ months: 24, occupation: '5321' }],
  languages: [{ code: 'en' }],
  milestones: ['police-clearance', 'occupational-health-clearance'],
  attributes: { cohort: '2026' },
});

async function violations(page: Page): Promise<string[]> {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(axeSource());
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  });
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each(Object.entries(pages))('%s has no accessibility violation', async (_, path) => {
    const page = await site.open(path, { colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each(Object.entries(personal))('%s has none with a record', async (_, path) => {
    const page = await site.open('record/', { colorScheme });
    await page.evaluate((text) => localStorage.setItem('cairn-record', text), record);
    await page.goto(site.address + path);
    await page.reload();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    if (path === 'record/') {
      await page.getByRole('button', { name: 'Add something else' }).click();
      await page.locator('dialog[open]').waitFor();
      expect(await violations(page)).toEqual([]);
    }
    await page.context().close();
  });

  test('kept plans, two of them side by side, have none, and neither has renaming', async () => {
    const page = await openPlan(site, undefined, { colorScheme });
    await keep(page, 'Cheap');
    await best(page, 'Done soonest', 'No plan is done sooner.');
    await page.getByRole('button', { name: /^Compare/ }).click();
    await page.locator('.beside .comparison').waitFor();
    await page.locator('.codes > summary').first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Rename/ }).click();
    await page.locator('dialog[open]').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('other plans have none, nor has one that is picked', async () => {
    const page = await openPlan(site, undefined, { colorScheme });
    await page.getByRole('button', { name: 'Show the choice' }).click();
    await page.locator('.front-picture').waitFor();
    await page.getByRole('button', { name: 'Look for other modules' }).click();
    await page.locator('[data-choice="alternatives"] table').waitFor();
    await page.getByRole('button', { name: 'Show: Plan 1' }).first().click();
    await page.getByText('Chosen below').waitFor();
    await page
      .getByRole('button', { name: /^Leave out/ })
      .first()
      .click();
    await page.locator('.left-out').waitFor();
    await proven(page);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each(['', 'credential/hea-care-foundations/'])('“%s” has none on a phone', async (path) => {
    const page = await site.open(path, { colorScheme, viewport: { width: 390, height: 844 } });
    if (path === '') await page.getByRole('button', { name: 'Filters' }).click();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
