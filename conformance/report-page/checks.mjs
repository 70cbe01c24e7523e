// What a report page must do. Each check gives its faults, one a line; none is good.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const TAB_STOPS = 400;

async function shot(page, { shots, name }, view) {
  if (shots) {
    await page.screenshot({ path: join(shots, `${name}-${view}.png`), fullPage: true });
  }
}

/** Also what is folded away must be right, so it is opened; its charts are drawn then. */
async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await page.waitForFunction(() => [...document.querySelectorAll('figure[data-chart]')].every((figure) => figure.querySelector('canvas')), undefined, { timeout: 5_000 })
    .catch(() => {});
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
}

async function axe(page) {
  await unfold(page);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${(failureSummary ?? '').split('\n')[1]?.trim()}`));
}

function accessible(viewport, colorScheme, view) {
  return (on) => on.browser.open(on.url, { viewport, colorScheme, hasTouch: viewport === PHONE }, async (page) => {
    await shot(page, on, view);
    return axe(page);
  });
}

async function quiet({ browser, url }) {
  return browser.open(url, { viewport: DESKTOP }, async (page, { heard }) => {
    // Whatever can be pressed is pressed, whatever can be pointed at is pointed at.
    for (const button of await page.locator('button').all()) {
      await button.click();
    }
    for (const plot of await page.locator('.plot').all()) {
      await plot.hover();
    }
    await page.setViewportSize(PHONE);
    await page.waitForTimeout(200);
    return heard;
  });
}

async function alone({ browser, url }) {
  return browser.open(url, { viewport: DESKTOP }, async (page, { requests }) => {
    await page.waitForTimeout(500);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content').catch(() => '');
    const faults = requests.map((request) => `asks for ${request}`);
    return policy.includes("default-src 'none'") ? faults : [...faults, "no Content-Security-Policy with default-src 'none'"];
  });
}

async function fits({ browser, url }) {
  return browser.open(url, { viewport: PHONE, hasTouch: true, isMobile: true }, (page) => page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    if (over <= 0 && document.body.scrollWidth <= width) {
      return [];
    }
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest('.scroll'))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [`the page is ${over} px wider than the screen: ${[...new Set(wide)].slice(0, 5).join(', ')}`];
  }));
}

async function drawn({ browser, url }) {
  return browser.open(url, { viewport: DESKTOP }, (page) => unfold(page).then(() => page.evaluate(() => {
    const faults = [];
    for (const figure of document.querySelectorAll('figure[data-chart]')) {
      const canvas = figure.querySelector('canvas');
      if (!canvas) {
        faults.push(`${figure.id}: no canvas`);
        continue;
      }
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const inked = (red, green, blue) => {
        let pixels = 0;
        for (let i = 0; i < data.length; i += 4) {
          const off = Math.abs(data[i] - red) + Math.abs(data[i + 1] - green) + Math.abs(data[i + 2] - blue);
          pixels += data[i + 3] > 200 && off < 30 ? 1 : 0;
        }
        return pixels;
      };
      // In the colours of its lines: those of the legend, or the first where one line needs none. One may cover another.
      const probe = figure.appendChild(document.createElement('i'));
      probe.style.color = 'var(--line-1, #000)';
      const colours = [...figure.querySelectorAll('.legend svg path:first-child')].map((path) => getComputedStyle(path).stroke);
      const pixels = (colours.length > 0 ? colours : [getComputedStyle(probe).color])
        .reduce((sum, colour) => sum + inked(...colour.match(/\d+/g).map(Number)), 0);
      if (pixels < 60) {
        faults.push(`${figure.id}: only ${pixels} pixels are drawn in the colours of its lines`);
      }
      probe.remove();
    }
    return faults;
  })));
}

async function tabbed({ browser, url }) {
  return browser.open(url, { viewport: DESKTOP }, async (page) => {
    const wanted = await page.evaluate(() => {
      const all = [...document.querySelectorAll('a[href], button, summary, [tabindex="0"]')].filter((element) => element.checkVisibility());
      all.forEach((element, index) => (element.dataset.stop = index));
      return all.length;
    });
    const seen = new Set();
    const hidden = new Set();
    for (let i = 0; i < Math.min(TAB_STOPS, wanted + 2); i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        const style = getComputedStyle(element);
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return { stop: element.dataset.stop, ring, text: (element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40) };
      });
      if (at.stop !== undefined) {
        seen.add(at.stop);
        if (!at.ring) {
          hidden.add(`focus is not visible on: ${at.text}`);
        }
      }
    }
    const faults = [...hidden];
    if (wanted > TAB_STOPS) {
      faults.push(`${wanted} stops are too many for a keyboard`);
    } else if (seen.size < wanted) {
      const missed = await page.evaluate((reached) => [...document.querySelectorAll('[data-stop]')]
        .filter((element) => !reached.includes(element.dataset.stop))
        .map((element) => `Tab does not reach ${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`), [...seen]);
      faults.push(...missed);
    }
    return faults;
  });
}

async function arrows({ browser, url }) {
  return browser.open(url, { viewport: DESKTOP }, async (page) => {
    const faults = [];
    await unfold(page);
    for (const figure of await page.locator('figure[data-chart]').all()) {
      const id = await figure.getAttribute('id');
      await figure.locator('.plot').focus();
      const said = [];
      for (const key of ['Home', 'ArrowRight', 'End', 'ArrowLeft', 'Home']) {
        await page.keyboard.press(key);
        said.push(await figure.locator('[aria-live]').textContent());
      }
      if (said.some((text) => text === '')) {
        faults.push(`${id}: a key says nothing: ${JSON.stringify(said)}`);
      } else if (said[0] === said[1] || said[2] === said[3] || said[0] !== said[4]) {
        faults.push(`${id}: keys do not move from point to point: ${JSON.stringify(said)}`);
      }
      if (await figure.locator('.tip').isHidden()) {
        faults.push(`${id}: the point's values are not shown`);
      }
    }
    return faults;
  });
}

async function toggles({ browser, url }) {
  return browser.open(url, { viewport: DESKTOP }, async (page) => {
    const faults = [];
    for (const button of await page.locator('.legend button').all()) {
      const canvas = button.locator('xpath=ancestor::figure').locator('canvas');
      const before = await canvas.evaluate((node) => node.toDataURL());
      await button.press('Enter');
      await page.waitForTimeout(50);
      const pressed = await button.getAttribute('aria-pressed');
      const same = before === (await canvas.evaluate((node) => node.toDataURL()));
      if (pressed !== 'false' || same) {
        faults.push(`legend "${await button.textContent()}": aria-pressed ${pressed}, the drawing ${same ? 'stays' : 'changes'}`);
      }
      await button.press('Enter');
    }
    const theme = page.locator('button.theme');
    const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await theme.press('Enter');
    if (before === (await page.evaluate(() => getComputedStyle(document.body).backgroundColor))) {
      faults.push('the button for colours changes nothing');
    }
    return faults;
  });
}

async function sorts({ browser, url }) {
  return browser.open(url, { viewport: DESKTOP }, async (page) => {
    const faults = [];
    for (const table of await page.locator('table.sortable').all()) {
      const first = table.locator('th[aria-sort]').first();
      const column = () => table.locator('tbody th').evaluateAll((cells) => cells.map((cell) => cell.dataset.plain).join());
      const before = [await first.getAttribute('aria-sort'), await column()];
      await first.locator('button').press('Enter');
      const after = [await first.getAttribute('aria-sort'), await column()];
      if (before[0] === after[0] || (before[1] === after[1] && before[1].includes(','))) {
        faults.push(`sorting does not work: ${before} then ${after}`);
      }
      const heads = await table.locator('thead th').count();
      if (heads !== (await table.locator('thead th button').count())) {
        faults.push('a column has no button for sorting');
      }
    }
    return faults;
  });
}

async function prints(on) {
  return on.browser.open(on.url, { viewport: { width: 794, height: 1123 }, colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    // The page hears of it with one of the next frames.
    await page.waitForFunction(() => [...document.querySelectorAll('details')].every((details) => details.open), undefined, { timeout: 5_000 })
      .catch(() => {});
    const faults = await page.evaluate(() => {
      const found = [];
      const visible = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
      for (const figure of document.querySelectorAll('figure[data-chart]')) {
        const image = figure.querySelector('img.static');
        if (!image || !visible(image) || image.naturalWidth === 0) {
          found.push(`${figure.id}: its SVG does not print`);
        }
        if ([...figure.querySelectorAll('canvas, button')].some(visible)) {
          found.push(`${figure.id}: its controls print`);
        }
      }
      if (visible(document.querySelector('button.theme'))) {
        found.push('the button for colours prints');
      }
      document.querySelectorAll('details').forEach((details) => {
        if (!details.open && visible(details)) {
          found.push(`folded on paper: ${details.querySelector('summary').textContent}`);
        }
      });
      const over = [...document.querySelectorAll('table')].filter((table) => table.getBoundingClientRect().right > innerWidth + 1);
      found.push(...over.map((table) => `cut off on paper: ${table.caption?.textContent}`));
      return found;
    });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, ...(on.shots && { path: join(on.shots, `${on.name}.pdf`) }) });
    return pdf.length > 10_000 ? faults : [...faults, `the PDF has only ${pdf.length} bytes`];
  });
}

async function withoutScript(on) {
  return on.browser.open(on.url, { viewport: DESKTOP, javaScriptEnabled: false }, async (page) => {
    await shot(page, on, 'no-script');
    const faults = [];
    for (const summary of await page.locator('details.fold > summary').all()) {
      await summary.click();
    }
    for (const [what, selector] of [['table', 'main table:not(details table)'], ['chart', 'figure[data-chart] img.static']]) {
      for (const element of await page.locator(selector).all()) {
        if (!(await element.isVisible())) {
          faults.push(`a ${what} is not visible: ${await element.getAttribute('alt') ?? await element.locator('caption').textContent()}`);
        }
      }
    }
    const figures = await page.locator('figure[data-chart]').count();
    const images = await page.locator('figure[data-chart] img.static').count();
    return figures === images ? faults : [...faults, `${figures} charts, but ${images} images`];
  });
}

export const checks = {
  'no console error, warning or page error': quiet,
  'no request but for the file itself': alone,
  'axe, desktop, light': accessible(DESKTOP, 'light', 'desktop-light'),
  'axe, desktop, dark': accessible(DESKTOP, 'dark', 'desktop-dark'),
  'axe, phone, light': accessible(PHONE, 'light', 'phone-light'),
  'axe, phone, dark': accessible(PHONE, 'dark', 'phone-dark'),
  'fits a screen of 390 px': fits,
  'every chart is drawn': drawn,
  'Tab reaches every control and shows where it is': tabbed,
  'arrow keys walk a chart': arrows,
  'buttons of legend and colours': toggles,
  'sorting': sorts,
  'print': prints,
  'without JavaScript': withoutScript,
};
