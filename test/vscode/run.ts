/**
 * `npm run test:vscode`: the journeys in a real VS Code, in its extension host on Node and in its web worker host. VS Code
 * is the desktop's where VSCODE_PATH names its program or `--desktop` allows a download, else VS Code's own server with a
 * Chromium window. Where none can be had the journeys are skipped, which is said; in CI that is a failure.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import type { Page } from 'playwright-core';
import { findChromium, installChromium, launchChromium } from './chromium.ts';
import { installCodeServer, startCodeServer, testFolder } from './code-server.ts';
import { unpackExtension } from './extension.ts';
import { takePictures } from './pictures.ts';
import { MARK } from './suite/report.ts';
import { bundleSuite } from './suite.ts';
import { makeWorkspace } from './workspace.ts';

type Host = 'node' | 'web';

/** A run that hangs is a failure. */
const LONGEST_RUN_MS = 5 * 60_000;

const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    grep: { type: 'string', default: '' },
    log: { type: 'boolean' },
    desktop: { type: 'boolean' },
    pictures: { type: 'boolean' },
  },
});

async function main(): Promise<void> {
  mkdirSync(testFolder, { recursive: true });
  const folder = mkdtempSync(join(testFolder, 'run-'));
  try {
    if (values.desktop || process.env.VSCODE_PATH) {
      await runOnDesktop(folder);
      return;
    }
    if (!(await canRunInBrowser())) return;
    if (values.pictures) {
      await picture(folder);
      return;
    }
    for (const host of ['node', 'web'] as const) {
      if (values.host !== undefined && values.host !== host) continue;
      if (!(await runInBrowser(folder, host))) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** VS Code as people have it: it ends with the status of the journeys, which is an error unless all passed. */
async function runOnDesktop(parent: string): Promise<void> {
  const workspace = join(parent, 'workspace');
  const extension = join(parent, 'extension');
  makeWorkspace(workspace);
  unpackExtension(extension, 'node');
  const suite = await bundleSuite(join(extension, 'suite'), 'node', values.grep);
  const program = process.env.VSCODE_PATH;
  await runTests({
    ...(program ? { vscodeExecutablePath: program } : {}),
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
}

/** Installs what is missing. Where that fails, nothing can be said of the extension. */
async function canRunInBrowser(): Promise<boolean> {
  try {
    await installCodeServer();
    if (!findChromium()) installChromium();
    return true;
  } catch (error) {
    if (process.env.CI) throw error;
    console.log(`skipped, VS Code cannot be had here: ${error instanceof Error ? error.message : String(error)}`);
    console.log('0 passed, 0 failed, 1 skipped');
    return false;
  }
}

/** `npm run pictures` */
async function picture(folder: string): Promise<void> {
  const workspace = join(folder, 'workspace');
  const extension = join(folder, 'extension');
  makeWorkspace(workspace);
  unpackExtension(extension, 'node');
  const server = await startCodeServer(folder);
  const browser = await launchChromium(findChromium() ?? '');
  try {
    await takePictures(browser, server, workspace, extension);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** @returns whether all journeys passed */
async function runInBrowser(parent: string, host: Host): Promise<boolean> {
  const folder = join(parent, host);
  const workspace = join(folder, 'workspace');
  const extension = join(folder, 'extension');
  makeWorkspace(workspace);
  unpackExtension(extension, host);
  const suiteFolder = join(extension, 'suite');
  await bundleSuite(suiteFolder, host, values.grep);
  console.log(`\n== VS Code, ${host === 'node' ? 'extension host on Node' : 'web worker host'}`);
  const server = await startCodeServer(folder);
  const browser = await launchChromium(findChromium() ?? '');
  try {
    const others: string[] = [];
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    if (values.log) page.on('console', (message) => console.log(`page: ${message.text()}`));
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
      if (text.startsWith(MARK)) console.log(text.slice(MARK.length));
      else if (values.log) console.log(`${type}: ${text}`);
      else others.push(`${type}: ${text}`);
    });
    const ended = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('the run does not end')), LONGEST_RUN_MS).unref();
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    });
    const payload = [
      ['enableProposedApi', ''],
      ['skipWelcome', 'true'],
    ];
    if (host === 'web') {
      await developOnTheWeb(page, server.url, server.publish(extension));
    } else {
      payload.push(['extensionDevelopmentPath', `${server.remote}${extension}`]);
      payload.push(['extensionTestsPath', `${server.remote}${suiteFolder}/index.cjs`]);
    }
    const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
    await page.goto(`${server.url}?${query}`);
    return (await ended) === 0;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Puts the extension and its journeys into the settings of the workbench, as a server on the web does. */
async function developOnTheWeb(page: Page, workbench: string, extension: string): Promise<void> {
  const uriOf = (address: string): object => {
    const { protocol, host, pathname } = new URL(address);
    return { scheme: protocol.replace(':', ''), authority: host, path: pathname };
  };
  await page.route(
    (url) => url.href.startsWith(`${workbench}?`),
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
        (_, start, escaped) => {
          const settings = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
          settings.developmentOptions = {
            ...settings.developmentOptions,
            extensions: [uriOf(extension)],
            extensionTestsPath: uriOf(`${extension}/suite/index.cjs`),
          };
          return start + JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        },
      );
      await route.fulfill({ response, body });
    },
  );
}

await main();
