/**
 * The pictures of the README: VS Code driven as a person drives it, with the samples open. `npm run pictures` writes them
 * into `docs/images/`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../house/imports.ts';
import type { RunningServer } from './code-server.ts';

const PICTURES = join(root, 'docs/images');
const FAULTY = 'T_ZZB_示例_智能恒温电水壶.md';

/** Takes all pictures. `workspace` and `extension` are folders that the server can read. */
export async function takePictures(
  browser: Browser,
  server: RunningServer,
  workspace: string,
  extension: string,
): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const payload = [
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', `${server.remote}${extension}`],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  await page.goto(`${server.url}?${query}`);
  await page.waitForSelector('.monaco-workbench');
  await page.waitForTimeout(6000); // its search for files is not ready before
  await open(page, `faulty/${FAULTY}`);
  await command(page, 'View: Toggle Secondary Side Bar Visibility');
  await goTo(page, 253);
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached', timeout: 60_000 });
  await quiet(page);
  await command(page, 'Problems: Focus on Problems View');
  await goTo(page, 253);
  await command(page, 'Show or Focus Hover');
  await page.waitForTimeout(2000);
  await save(page, 'findings');

  await page.keyboard.press('Escape');
  await command(page, 'View: Close Panel');
  await command(page, 'Explorer: Focus on Outline View');
  await quiet(page);
  await save(page, 'outline');

  await command(page, 'View: Focus Active Editor Group');
  await command(page, 'Renumber the Draft');
  await page.getByRole('button', { name: 'Apply' }).first().waitFor();
  await save(page, 'renumber');
}

async function open(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.keyboard.type(file, { delay: 5 });
  await page.waitForTimeout(3000);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.monaco-editor .view-line');
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(name, { delay: 5 });
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
}

async function goTo(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
}

/** Closes the notifications of the workbench: they are not about drafts. */
async function quiet(page: Page): Promise<void> {
  await command(page, 'Notifications: Clear All Notifications');
}

async function save(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(700);
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  // A third of the size, and looks the same: the pictures travel in the package of the extension.
  const { error } = spawnSync('pngquant', ['--force', '--ext', '.png', '64', path]);
  if (error) console.log(`${name}.png is large: install pngquant`);
}
