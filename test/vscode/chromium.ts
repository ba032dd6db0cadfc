/** The window of VS Code's server: a Chromium of the system, without a screen. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Chromium draws Chinese as boxes without the fonts. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The page and its server are on one machine, which is all that these checks find.
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,LocalNetworkAccessChecksWebTransport',
];

/** Path of the system's Chromium; undefined when there is none. CHROMIUM_PATH comes first. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? '', ...paths].find((path) => path !== '' && existsSync(path));
}

/** With Debian's packages: only where nobody minds that something is installed, and with the rights to. */
export function installChromium(): void {
  console.log(`installing ${PACKAGES.join(' and ')} …`);
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES],
  ];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of steps) {
    const { status } = spawnSync('apt-get', step, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0) throw new Error(`apt-get ${step[0]} failed`);
  }
}

export async function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
