/** What the tests of kept plans share: a person with wishes, a plan that is found, and acts on what is kept. */
import { settled, type Page, type Site } from './site';

export const award = 'cci-award-accessible-media';
export const wishes = { start: '2027-01-11', hoursPerWeek: 15, maxParallel: 2 };

/** `kept`: what lies in the storage already. */
export async function openPlan(
  site: Site,
  path = `plan/${award}/?for=cost`,
  options?: Parameters<Site['open']>[1],
  kept?: string,
): Promise<Page> {
  const page = await site.open('about/', options);
  await page.evaluate(
    ([record, plans]) => {
      localStorage.setItem('cairn-record', record!);
      if (plans) localStorage.setItem('cairn-plans', plans);
    },
    [JSON.stringify({ cairn: 'learner/1', planning: wishes }), kept ?? ''],
  );
  await page.goto(site.address + path);
  await settled(page);
  await proven(page);
  return page;
}

export const proven = (page: Page): Promise<void> =>
  page.locator('.plan-result[aria-busy="false"] .plan-proof svg').waitFor();

export const summary = (page: Page): Promise<string> => page.locator('.plan-summary').innerText();
export const keptNames = (page: Page): Promise<string[]> => page.locator('[data-kept] .entry-title').allInnerTexts();
export const lies = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('cairn-plans'));

export async function keep(page: Page, name?: string): Promise<void> {
  const box = page.getByLabel('Name of this plan');
  if (name !== undefined) await box.fill(name);
  await page.getByRole('button', { name: 'Keep this plan' }).click();
}

/** Another plan on the page: the best in something else. */
export async function best(page: Page, objective: string, proof: string): Promise<void> {
  await page.getByLabel(objective, { exact: true }).check();
  await page.getByText(proof).waitFor();
}
