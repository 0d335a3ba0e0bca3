// What the tests share: the built site, served as plain files, and Chromium.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
  '.json': 'application/json', '.png': 'image/png', '.gz': 'application/gzip',
};

/** serve serves the site at a free port and returns {base, close}. */
export async function serve() {
  const server = http.createServer(async (request, response) => {
    let file = path.join(dist, decodeURIComponent(new URL(request.url, 'http://host').pathname));
    if (file.endsWith(path.sep)) file += 'index.html';
    try {
      const text = await readFile(file);
      response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
});

/** watched opens a page in which no script may fail, and which notes where it asks for something. */
export async function watched(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  const seen = { faults: [], requests: [] };
  page.on('pageerror', (e) => seen.faults.push(e.message));
  page.on('console', (m) => { if (m.type() === 'error') seen.faults.push(m.text()); });
  page.on('request', (r) => seen.requests.push(r.url()));
  return { page, seen, context };
}
