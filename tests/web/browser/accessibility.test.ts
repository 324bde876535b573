import { axeSource } from '../../../web/scripts/browser.mjs';
import { startSite, type Page, type Site } from './site';

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
  compare: 'compare/?ids=hea-care-foundations,mfg-cnc-turning',
  'compare with nothing chosen': 'compare/',
  about: 'about/',
  consent: '?catalogue=https://catalogues.example/x.json',
  'own file wanted': '?catalogue=local',
  missing: 'credential/?id=nothing',
  embed: 'embed.html',
};

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

  test.each(['', 'credential/hea-care-foundations/'])('“%s” has none on a phone', async (path) => {
    const page = await site.open(path, { colorScheme, viewport: { width: 390, height: 844 } });
    if (path === '') await page.getByRole('button', { name: 'Filters' }).click();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
