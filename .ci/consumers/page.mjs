// Opens a page in a browser, light, dark, narrow and as printed, and prints what it is like, as JSON: node page.mjs FILE BROWSER
import {chromium} from 'playwright-core';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const [file, executablePath] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
const seen = {violations: [], requests: [], errors: [], wide: []};
for (const look of [{}, {colorScheme: 'dark'}, {viewport: {width: 390, height: 800}}, {colorScheme: 'dark', media: 'print'}]) {
  const {media, ...options} = look;
  const page = await browser.newPage(options);
  page.on('request', r => seen.requests.push(r.url().replace(/.*\//, '')));
  page.on('pageerror', e => seen.errors.push(String(e)));
  await page.goto(pathToFileURL(file).href);
  if (media) await page.emulateMedia({media});
  await page.addScriptTag({path: axe});
  const {violations} = await page.evaluate(() => axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']}));
  for (const v of violations) seen.violations.push(`${JSON.stringify(look)} ${v.id}: ${v.nodes[0].html}`);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) seen.wide.push(JSON.stringify(look));
  await page.close();
}
const page = await browser.newPage();
await page.goto(pathToFileURL(file).href);
seen.title = await page.title();
seen.rows = await page.locator('tbody tr').count();
seen.marks = await page.locator('mark').allInnerTexts();
seen.findings = await page.locator('td.found li').allInnerTexts();
await page.locator('header a').first().click();
seen.target = await page.locator('li:target').innerText();
seen.scripts = await page.locator('script').count();
seen.tree = await page.locator('table').ariaSnapshot();
seen.pdf = (await page.pdf({format: 'A4'})).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
await browser.close();
console.log(JSON.stringify(seen));
