// The pages: usable in light and dark, wide and narrow, by keyboard and screen reader, and as files.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, launch, serve, watched } from './site.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site, browser;
before(async () => { [site, browser] = await Promise.all([serve(), launch()]); });
after(async () => { await browser.close(); site.close(); });

const pages = [
  'index.html', 'rules/index.html', 'rules/julian-mismatch.html', 'rules/trailing-blank.html', 'docs/index.html',
  'docs/configuration.html', 'schemas/facts.html', 'playground/index.html',
];

for (const [colorScheme, width] of [['light', 1280], ['dark', 360]]) {
  test(`${colorScheme}, ${width} pixels wide: accessible, and nothing stands out of the window`, async () => {
    const { page, seen, context } = await watched(browser, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    for (const path of pages) {
      await page.goto(site.base + path);
      if (path.startsWith('playground')) await page.waitForFunction(() => document.documentElement.dataset.checked);
      await page.evaluate(axe);
      // The text in CodeMirror takes the focus, and the element that scrolls is around it, which axe does not know.
      const { violations } = await page.evaluate(() => globalThis.axe.run({ exclude: ['.cm-scroller'] }));
      assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html).join(' | ')}`), [], path);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(beyond <= 0, `${path} is ${beyond} pixels too wide`);
    }
    assert.deepEqual(seen.faults, []);
    await context.close();
  });
}

async function search(page, words) {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search rules and documentation' }).fill(words);
  const first = page.locator('#results').getByRole('option').first();
  await first.waitFor();
  await page.waitForFunction(() => document.querySelector('#search input').getAttribute('aria-activedescendant'));
  return first;
}

test('search finds a rule by a word of its name, with a mistake in it, and Enter goes there', async () => {
  const { page, context } = await watched(browser);
  await page.goto(site.base + 'docs/configuration.html');
  const first = await search(page, 'julain mismatch');
  assert.match(await first.textContent(), /julian-mismatch/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/rules/julian-mismatch.html');
  await context.close();
});

test('search works in pages that are opened as files', async () => {
  const { page, seen, context } = await watched(browser);
  await page.goto(pathToFileURL(dist + '/rules/index.html').href);
  assert.match(await (await search(page, 'trailing')).textContent(), /trailing-blank/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/rules/trailing-blank.html');
  assert.deepEqual(seen.faults, []);
  assert.deepEqual(seen.requests.filter((url) => !url.startsWith('file:')), []);
  await context.close();
});

test('the list of rules is filtered', async () => {
  const { page, context } = await watched(browser);
  await page.goto(site.base + 'rules/index.html');
  await page.getByLabel('Words').fill('julian');
  assert.deepEqual(await page.locator('tr[data-rule]:visible th a').allTextContents(), ['julian-mismatch']);
  await page.getByLabel('Words').fill('');
  await page.getByLabel('Offers').selectOption('safe');
  const shown = await page.locator('tr[data-rule]:visible').count();
  assert.ok(shown > 5 && shown < 100, `${shown} rules offer a fix`);
  assert.match(await page.locator('#shown').textContent(), new RegExp(`^${shown} of \\d+ rules$`));
  await context.close();
});

test('an example of a rule opens in the playground and shows the finding', async () => {
  const { page, context } = await watched(browser);
  await page.goto(site.base + 'rules/julian-mismatch.html');
  await page.getByRole('link', { name: 'Open in the playground' }).first().click();
  await page.locator('#panel .rule', { hasText: 'julian-mismatch' }).waitFor();
  await page.locator('#panel .rule', { hasText: 'julian-mismatch' }).click();
  await page.waitForURL('**/rules/julian-mismatch.html');
  await context.close();
});

test('light or dark is remembered', async () => {
  const { page, context } = await watched(browser, { colorScheme: 'light' });
  await page.goto(site.base + 'index.html');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.locator('#theme').click();
  const dark = await ground();
  assert.notEqual(dark, light);
  await page.goto(site.base + 'docs/index.html');
  assert.equal(await ground(), dark);
  await context.close();
});
