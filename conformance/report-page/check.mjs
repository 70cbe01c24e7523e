// Opens reports in a real browser and says what is wrong with them.
//   node check.mjs [--shots FOLDER] REPORT.html …      node check.mjs --self-test
// Exit code: 0 nothing found, 1 something found, 2 wrong usage.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser } from './browser.mjs';
import { checks } from './checks.mjs';
import { planted } from './planted.mjs';

/** Runs checks on one page and says a line for each. Gives the names of those that failed. */
async function judge({ browser, file, shots, say, names = Object.keys(checks) }) {
  const failed = [];
  for (const name of names) {
    const check = checks[name];
    let faults;
    try {
      faults = await browser.within(check({ browser, url: pathToFileURL(resolve(file)).href, shots, name: basename(file, '.html') }));
    } catch (fault) {
      faults = [`the check itself failed: ${fault.message.split('\n', 1)[0]}`];
    }
    say(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${basename(file)}: ${name}`);
    faults.slice(0, 20).forEach((fault) => say(`     ${fault}`));
    if (faults.length > 0) {
      failed.push(name);
    }
  }
  return failed;
}

/** Each planted mistake must be found by the check that is there for it, and none where there is none. */
async function selfTest(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'report-page-'));
  let missed = 0;
  try {
    for (const { fault, finder, html } of planted) {
      const file = join(folder, `${fault.replaceAll(' ', '-')}.html`);
      writeFileSync(file, html);
      const failed = await judge({ browser, file, say: () => {}, ...(finder && { names: [finder] }) });
      const right = failed.join() === (finder ?? '');
      console.log(`${right ? 'ok  ' : 'FAIL'} planted ${fault}: ${finder ?? 'nothing'} expected, found by: ${failed.join('; ') || 'nothing'}`);
      missed += right ? 0 : 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return missed;
}

async function main(args) {
  const at = args.indexOf('--shots');
  const shots = at < 0 ? undefined : args.splice(at, 2)[1];
  const self = args[0] === '--self-test' && args.length === 1;
  if (!self && (args.length === 0 || args.some((arg) => arg.startsWith('--')) || (at >= 0 && !shots))) {
    console.error('usage: check.mjs [--shots FOLDER] REPORT.html …   or   check.mjs --self-test');
    return 2;
  }
  if (shots) {
    mkdirSync(shots, { recursive: true });
  }
  const browser = await Browser.start();
  try {
    let wrong = 0;
    if (self) {
      wrong = await selfTest(browser);
    }
    for (const file of self ? [] : args) {
      wrong += (await judge({ browser, file, shots, say: console.log })).length;
    }
    return wrong === 0 ? 0 : 1;
  } finally {
    await browser.stop();
  }
}

process.exitCode = await main(process.argv.slice(2));
