// Opens the page of a cable in a browser and prints what it is like, as JSON: node page.mjs FILE BROWSER
import {look, pages} from './looks.mjs';

const {browser, page, seen} = await look(...process.argv.slice(2));
seen.title = await page.title();
seen.rows = await page.locator('tbody tr').count();
seen.marks = await page.locator('mark').allInnerTexts();
seen.findings = await page.locator('td.found li').allInnerTexts();
await page.locator('header a').first().click();
seen.target = await page.locator('li:target').innerText();
seen.scripts = await page.locator('script').count();
seen.tree = await page.locator('table').ariaSnapshot();
seen.pdf = await pages(page);
await browser.close();
console.log(JSON.stringify(seen));
