/** A catalogue whose every text is an attempt: it has to show as text, and nothing in it may run, load or be followed. */
import { settled, startSite, type Site } from './site';

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

const markup = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
const link = 'javascript:window.harmed=1';
const bidi = '\u202Egnp.exe\u2066\u200F';
const evil = `${markup} ${link} ${bidi}`;

const hostile = JSON.stringify({
  cairn: 'catalogue/1',
  id: 'hostile',
  title: { en: evil, de: evil },
  version: '1',
  licence: evil,
  languages: ['en'],
  providers: [{ id: 'p', name: evil, type: 'company', url: link }],
  skills: [{ id: 'skill-1', label: evil }],
  credentials: [
    {
      id: 'one',
      title: evil,
      description: evil,
      url: link,
      term: evil,
      provider: 'p',
      awardingBody: 'p',
      kind: 'microcredential',
      learningOutcomes: [{ statement: evil, skills: ['skill-1'] }],
      tasks: [evil],
      occupationalStandard: link,
      certificate: { renewal: evil },
      entry: { title: evil, note: evil, milestone: evil },
      stacking: {
        requirement: { title: evil, note: evil, take: { credits: { min: 5 }, from: { tags: [evil], title: evil } } },
      },
      recognition: {
        declared: [{ purpose: 'education', effect: 'admission', target: evil, by: evil, note: evil }],
        automatic: [{ scope: 'borders', basis: evil, note: evil }],
      },
      relevance: { industry: 'consulted', partners: [evil], evidence: link },
      recruitment: evil,
      audience: [evil],
      purpose: evil,
      ecosystem: evil,
      outcomesData: [{ measure: evil, value: evil, source: link }],
      listedIn: [link, evil],
      tags: [evil],
      further: link,
      source: `data:text/html,${markup}`,
      qualityAssurance: [
        {
          mechanism: 'inspection',
          body: evil,
          cost: evil,
          result: evil,
          standards: [evil],
          regulation: link,
          stakeholders: [{ who: evil, role: evil }],
        },
      ],
    },
    { id: 'two', title: `${evil} 2`, provider: 'p', kind: 'microcredential', tags: [evil] },
  ],
});

test('markup, script addresses and direction controls in a catalogue are shown as text and do nothing', async () => {
  const page = await site.open('');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: `${markup}.json`, mimeType: 'application/json', buffer: Buffer.from(hostile) });
  await page.waitForURL(/catalogue=local/);
  await settled(page);
  const paths = ['', 'credential/?id=one', 'pathway/?id=one', 'compare/?ids=one,two'];
  for (const path of paths) {
    if (path !== '') {
      const href = `${site.address}${path}&catalogue=local`;
      await page.evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
        link.remove();
      }, href);
      await page.waitForURL(href);
      await settled(page);
    }
    const text = await page.locator('#site').innerText();
    expect(text, path).toContain('<img src=x onerror=');
    expect(text, path).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/);
    const found = await page.evaluate(() => ({
      harmed: 'harmed' in window,
      images: document.images.length,
      scripts: document.querySelectorAll('#site script').length,
      links: [...document.querySelectorAll('a[href]')].map((a) => (a as HTMLAnchorElement).protocol),
    }));
    expect(found.harmed, path).toBe(false);
    expect(found.images, path).toBe(0);
    expect(found.scripts, path).toBe(0);
    expect(new Set(found.links), path).toEqual(new Set(['http:']));
  }
  expect(site.complaints()).toEqual([]);
});
