// Opens a page in a browser, light, dark, narrow and as printed, and says what is wrong with it in each.
import {chromium} from 'playwright-core';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export async function look(file, executablePath) {
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
  return {browser, page, seen};
}

export const pages = async page => (await page.pdf({format: 'A4'})).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
