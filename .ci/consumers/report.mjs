// Opens the report on a collection in a browser and prints what it is like, as JSON: node report.mjs FILE BROWSER
import {look, pages} from './looks.mjs';

const {browser, page, seen} = await look(...process.argv.slice(2));
seen.title = await page.title();
seen.scripts = await page.locator('script').count();
seen.charts = await page.getByRole('img').evaluateAll(all => all.filter(e => e.closest('figure')).map(e => e.querySelector('title').textContent + ': ' + e.querySelector('desc').textContent));
seen.tree = await page.locator('body').ariaSnapshot();
seen.links = await page.locator('main a[href]').evaluateAll(all => all.map(e => e.getAttribute('href')));
const hidden = () => page.locator('details table').evaluateAll(all => all.filter(e => !e.checkVisibility()).length);
seen.folded = await hidden();
await page.emulateMedia({media: 'print'});
seen.lost = await hidden();
seen.pdf = await pages(page);
await browser.close();
console.log(JSON.stringify(seen));
