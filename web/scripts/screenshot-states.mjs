/** Every page of the site and every state a person can meet it in: an address, and what is done before and after it opens. */
const microcredential = 'hea-care-foundations';
const award = 'hea-care-assistant-award';
const littleStated = 'mfg-toolroom-evenings';
const four = [
  'hea-care-foundations',
  'mfg-toolroom-evenings',
  'dig-accessibility-en301549',
  'hea-care-assistant-award',
];

const foreign = '?catalogue=https://catalogues.example/health.json';
const small = {
  cairn: 'catalogue/1',
  id: 'own',
  title: { en: 'Training in our region' },
  languages: ['en'],
  providers: [{ id: 'p', name: 'Regional training centre', type: 'company', country: 'AT' }],
  credentials: [{ id: 'one', title: 'Keeping records of care', provider: 'p', kind: 'microcredential' }],
};
const broken = {
  ...small,
  credentials: [
    { id: 'one', title: 'Keeping records of care', provider: 'q', kind: 'course', workload: { hours: '20' } },
    { id: 'one', title: {}, provider: 'p', kind: 'microcredential', level: { eqf: 9 } },
  ],
};

const file = (content) => ({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(content) });
const open = (content) => async (page) => {
  await page.locator('.file-button input').setInputFiles(file(content));
  await page.waitForURL(/catalogue=local/);
};
const answer = (route) =>
  route.fulfill({ json: small, headers: { 'Access-Control-Allow-Origin': '*' }, contentType: 'application/json' });
const foreignAnswers = (page) => page.route('https://catalogues.example/**', answer);
const foreignFails = (page) => page.route('https://catalogues.example/**', (route) => route.abort());
const agree = async (page) => {
  await page.locator('.ways .primary').click();
  await page.locator('.card, [role="alert"]').first().waitFor();
};
const neverAnswers = (page) => page.route('**/data/catalogues/**', () => {});
const withoutEngine = (page) => page.route('**/explore*.wasm', (route) => route.abort());
const loads = (page) => page.locator('.loading').waitFor();

async function openMap(page) {
  await page.locator('.map .button').click();
  await page.waitForTimeout(2500);
  await page.locator('.map').scrollIntoViewIfNeeded();
}

async function openFilters(page) {
  const button = page.locator('.results-tools button');
  if (await button.count()) await button.click();
}

async function openAll(page) {
  for (const one of await page.locator('details.equivalents > summary').all()) await one.click();
}

async function focusTitle(page) {
  await page.locator('.card-title a').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
}

/** What a person wishes, kept as the site keeps it. */
const wishing = (planning) => async (page) => {
  await page.addInitScript((record) => localStorage.setItem('cairn-record', JSON.stringify(record)), {
    cairn: 'learner/1',
    planning,
  });
};
const planned = async (page) => {
  await page.locator('.sure, .no-plan, .plan-result .note').first().waitFor();
};
/** One plan kept, another one on the page, and both side by side. */
const keptBeside = async (page) => {
  await planned(page);
  await page.locator('.keep-plan button').click();
  await page.locator('[data-kept]').waitFor();
  await page.locator('.wishes').evaluate((wishes) => (wishes.open = true));
  await page.locator('input[name="objective"][value="finish"]').check();
  await page.locator('.keep-plan').waitFor();
  await page.locator('.entry-acts button').first().click();
  await page.locator('.beside .comparison').waitFor();
};
/** A kept plan that has been opened from another one of the same award. */
const keptOpened = async (page) => {
  await keptBeside(page);
  await page.locator('[data-kept] a').click();
  await page.locator('.shared-plan').waitFor();
  await page.locator('.plan-result[aria-busy="false"] .plan-proof svg').waitFor();
};
/** Every choice between sooner, cheaper and less work, and other modules. */
const choices = async (page) => {
  await planned(page);
  for (const kind of ['front', 'alternatives', 'robust']) {
    await page.locator(`[data-choice="${kind}"] button`).first().click();
    await page.locator(`[data-choice="${kind}"] [role="status"]:not(:empty)`).waitFor({ timeout: 60_000 });
  }
};
/** The last module thought of as failed once. */
const failing = async (page) => {
  await planned(page);
  const which = page.locator('.plan-failed select');
  await which.selectOption({ index: (await which.locator('option').count()) - 1 });
  await page.locator('.failed-said li').first().waitFor({ timeout: 60_000 });
  await page.locator('.plan-failed details').evaluate((details) => (details.open = true));
};
const besides = (awards) => `beside/?awards=${awards}&for=cost`;
const changed = async (page) => {
  await page.locator('.plan-result[aria-busy="false"] .beside-changes').waitFor({ timeout: 60_000 });
};
const wishes = {
  start: '2027-01-11',
  hoursPerWeek: 15,
  maxParallel: 2,
  pauses: [['2027-07-01', '2027-08-15']],
};

export const states = {
  browse: { path: '' },
  'browse-de': { path: '?q=energie&lang=de' },
  'browse-es': { path: '?lang=es' },
  focus: { path: '', then: focusTitle },
  tray: { path: `?ids=${microcredential},${award}` },
  filtered: { path: '?level=5,6&delivery=blended,online&workload=10..80' },
  'filtered-es': { path: '?level=5,6&delivery=blended,online&lang=es' },
  filters: { path: '?level=4&field=09', then: openFilters },
  'filters-de': { path: '?level=4&field=09&lang=de', then: openFilters },
  empty: { path: '?q=zzzz&level=8' },
  loading: { path: 'compare/', before: neverAnswers, then: loads, unsettled: true },
  'loading-browse': { path: '', before: neverAnswers, then: loads, unsettled: true },
  'failed-shipped': {
    path: '?catalogue=published-rules',
    before: (page) => page.route('**/data/catalogues/**', (r) => r.abort()),
  },
  'failed-engine': { path: '', before: withoutEngine },
  unknown: { path: '?catalogue=nothing' },
  credential: { path: `credential/${microcredential}/` },
  'credential-de': { path: `credential/${microcredential}/?lang=de` },
  'credential-es': { path: `credential/${microcredential}/?lang=es` },
  'credential-open': { path: `credential/${microcredential}/#level`, then: openAll },
  print: { path: `credential/${microcredential}/`, media: 'print' },
  'print-pathway': { path: `pathway/${award}/`, media: 'print' },
  award: { path: `credential/${award}/` },
  little: { path: `credential/${littleStated}/` },
  published: { path: 'credential/?id=mitx-scm-micromasters&catalogue=published-rules' },
  pathway: { path: `pathway/${award}/` },
  'pathway-de': { path: `pathway/${award}/?lang=de` },
  'pathway-hp': { path: 'pathway/con-hp-installer/' },
  plan: { path: 'plan/cci-award-accessible-media/', before: wishing(wishes), then: planned },
  'plan-long': { path: 'plan/mfg-award-green-plant/?for=cost', before: wishing(wishes), then: planned },
  'plan-de': { path: 'plan/mfg-award-green-plant/?for=cost&lang=de', before: wishing(wishes), then: planned },
  'plan-without': {
    path: 'plan/cci-award-accessible-media/?for=cost&without=cci-captioning,con-water-efficient',
    before: wishing(wishes),
    then: planned,
  },
  'plan-choices': { path: 'plan/tou-award-green-destination/?for=cost', before: wishing(wishes), then: choices },
  'plan-choices-de': {
    path: 'plan/cci-award-accessible-media/?for=cost&lang=de',
    before: wishing(wishes),
    then: choices,
  },
  'plan-failed': { path: 'plan/tou-award-reception/?for=finish', before: wishing(wishes), then: failing },
  'plan-failed-de': { path: 'plan/tou-award-reception/?for=finish&lang=de', before: wishing(wishes), then: failing },
  'plan-kept': { path: 'plan/cci-award-accessible-media/?for=cost', before: wishing(wishes), then: keptBeside },
  'plan-kept-de': {
    path: 'plan/cci-award-accessible-media/?for=cost&lang=de',
    before: wishing(wishes),
    then: keptBeside,
  },
  'plan-kept-opened': { path: 'plan/cci-award-accessible-media/?for=cost', before: wishing(wishes), then: keptOpened },
  'plan-none': {
    path: 'plan/mfg-award-green-plant/',
    before: wishing({ ...wishes, deadline: '2027-06-01', budget: { amount: 500, currency: 'EUR' } }),
    then: planned,
  },
  beside: {
    path: besides('hea-care-assistant-award,hea-validated-care-worker'),
    before: wishing(wishes),
    then: changed,
  },
  'beside-3': {
    path: besides('cci-award-collections-steward,cci-award-craft-maker,cci-award-digital-creation') + '&lang=de',
    before: wishing(wishes),
    then: changed,
  },
  'beside-none': { path: 'beside/' },
  'beside-no-plan': {
    path: besides('mfg-award-machine-safety,mfg-award-green-plant'),
    before: wishing({ ...wishes, budget: { amount: 500, currency: 'EUR' } }),
    then: changed,
  },
  'print-plan': {
    path: 'plan/mfg-award-green-plant/?for=cost',
    before: wishing(wishes),
    then: planned,
    media: 'print',
  },
  map: { path: `pathway/${award}/`, then: openMap },
  'map-de': { path: 'pathway/hea-validated-care-worker/?lang=de', then: openMap },
  'compare-none': { path: 'compare/' },
  'compare-2': { path: `compare/?ids=${microcredential},${award}` },
  'compare-4': { path: `compare/?ids=${four}` },
  'compare-4-de': { path: `compare/?ids=${four}&lang=de` },
  record: { path: 'record/', before: wishing(wishes) },
  reach: { path: 'reach/', before: wishing(wishes) },
  about: { path: 'about/' },
  consent: { path: foreign },
  foreign: { path: foreign, before: foreignAnswers, then: agree },
  'failed-foreign': { path: foreign, before: foreignFails, then: agree },
  own: { path: '', then: open(JSON.stringify(small)) },
  'own-again': { path: '?catalogue=local' },
  broken: { path: '', then: open(JSON.stringify(broken)) },
  'broken-de': { path: '?lang=de', then: open('this is a letter') },
  'missing-credential': { path: 'credential/?id=nothing' },
  'credential-without-id': { path: 'credential/' },
  'missing-pathway': { path: 'pathway/?id=nothing' },
  'pathway-without-id': { path: 'pathway/' },
  'pathway-of-no-award': { path: `pathway/?id=${littleStated}` },
  embed: { path: 'embed.html' },
  'embed-de': { path: 'embed.html?lang=de&level=4' },
};
