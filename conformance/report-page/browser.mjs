// Chromium with a profile of its own that lasts as long as one page, and what it hears from that page.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'];
const CHECK_TIME = 60_000;
const STEP_TIME = 15_000;

export class Browser {
  static async start() {
    const executablePath = process.env.CHROMIUM ?? PLACES.find(existsSync);
    if (!executablePath) {
      throw new Error(`no Chromium at ${PLACES.join(', ')}; conformance/report-page/run installs it, CHROMIUM names another`);
    }
    // A launch makes a profile in a new temporary folder; every context is a fresh one within.
    return new Browser(await chromium.launch({ executablePath, args: FLAGS, timeout: STEP_TIME * 2 }));
  }

  constructor(chrome) {
    this.chrome = chrome;
  }

  /** Opens the page, hands it to look() with what was heard, and closes it. Options are those of a context. */
  async open(url, options, look) {
    const context = await this.chrome.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(STEP_TIME);
    const page = await context.newPage();
    const heard = [];
    page.on('console', (message) => {
      if (['error', 'warning', 'assert'].includes(message.type())) {
        heard.push(`console ${message.type()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => heard.push(`page error: ${error.message}`));
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    const requests = [];
    page.on('request', (request) => {
      if (request.url() !== url && !request.url().startsWith('data:')) {
        requests.push(request.url());
      }
    });
    try {
      await page.goto(url, { waitUntil: 'load' });
      if (options.javaScriptEnabled !== false) {
        // Two frames: charts draw in the first.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      }
      return await look(page, { heard, requests });
    } finally {
      await context.close();
    }
  }

  /** The promise's value, or an error when it takes too long. */
  within(promise) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`took longer than ${CHECK_TIME / 1000} s`)), CHECK_TIME);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  }

  async stop() {
    await this.chrome.close();
  }
}
