// Opens a page in a browser, light, dark, narrow and as printed, and says what is wrong with it in each.
import {chromium} from 'playwright-core';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export async function look(file, executablePath) {
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
  const seen = {violations: [], requests: [], errors: [], wide: [], overlaps: []};
  const window = width => ({viewport: {width, height: 800}}); // 688 is A4 without its margins
  for (const look of [{}, {colorScheme: 'dark'}, window(1100), window(800), window(390), {...window(688), colorScheme: 'dark', media: 'print'}]) {
    const {media, ...options} = look;
    const page = await browser.newPage(options);
    page.on('request', r => seen.requests.push(r.url().replace(/.*\//, '')));
    page.on('pageerror', e => seen.errors.push(String(e)));
    await page.goto(pathToFileURL(file).href);
    if (media) await page.emulateMedia({media});
    if (![800, 1100].includes(options.viewport?.width)) { // of the wide ones, the first look is as good
      await page.addScriptTag({path: axe});
      const {violations} = await page.evaluate(() => axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']}));
      for (const v of violations) seen.violations.push(`${JSON.stringify(look)} ${v.id}: ${v.nodes[0].html}`);
    }
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) seen.wide.push(JSON.stringify(look));
    for (const text of await page.evaluate(overlapping)) seen.overlaps.push(`${JSON.stringify(look)} ${text}`);
    await page.close();
  }
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  return {browser, page, seen};
}

// overlapping returns the labels of charts that lie over the one before.
function overlapping() {
  const found = [];
  for (const chart of document.querySelectorAll('figure > svg')) {
    const boxes = [...chart.querySelectorAll('text')].filter(e => e.checkVisibility()).map(e => ({e, ...e.getBoundingClientRect().toJSON()}));
    boxes.forEach((b, i) => {
      const a = boxes[i - 1];
      if (a && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found.push(`${a.e.textContent} and ${b.e.textContent}`);
    });
  }
  return found;
}

export const pages = async page => (await page.pdf({format: 'A4'})).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
