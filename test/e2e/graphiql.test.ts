import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFleetgraph } from './fleetgraph-process.ts';
import type { FleetgraphProcess } from './fleetgraph-process.ts';

const CHROMIUM = env['CHROMIUM'] ?? '/usr/bin/chromium';

/** The editors and the first answers may wait for lists of five clusters on a busy machine. */
const PATIENCE = { timeout: 30_000 };

let fleetgraph: FleetgraphProcess;
let browser: Browser;

beforeAll(async () => {
  fleetgraph = await startFleetgraph();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  await fleetgraph[Symbol.asyncDispose]();
});

describe('GraphiQL of the embedded fleet', () => {
  it('opens with a tab for each example, the fleet first', async () => {
    await using page = await openGraphiql();
    await page.locator('.graphiql-tab-button').first().waitFor();

    const titles = await page.locator('.graphiql-tab-button').allTextContents();

    expect(titles[0]).toBe('FleetOverview');
    expect(titles.length).toBeGreaterThanOrEqual(4);
  });

  it('answers the first tab with the clusters of the fleet', async () => {
    await using page = await openGraphiql();

    await run(page, 'FleetOverview');

    await expect.poll(() => answerOf(page), PATIENCE).toMatch(/"clusterCount":\s[1-9]/);
    expect(await answerOf(page)).not.toContain('"errors"');
    await screenshot(page, 'query');
  });

  it('shows a subscription that moves', async () => {
    await using page = await openGraphiql();

    await run(page, 'FleetLive');
    await expect.poll(() => answerOf(page), PATIENCE).toContain('"phase"');
    const first = await answerOf(page);

    await expect.poll(() => answerOf(page), PATIENCE).not.toBe(first);
    expect(await answerOf(page)).toContain('LIVE');
    await screenshot(page, 'subscription');
  });

  it('builds operations in the explorer from the schema', async () => {
    await using page = await openGraphiql();

    await page.getByLabel('Show GraphiQL Explorer').click();

    await expect
      .poll(() => page.locator('.graphiql-explorer-root').textContent(), PATIENCE)
      .toContain('clusterNodes');
    await screenshot(page, 'explorer');
  });

  it('asks nothing of any other host, and breaks no policy of its own', async () => {
    const hosts = new Set<string>();
    const complaints: string[] = [];
    await using page = await openGraphiql((opened) => {
      opened.on('request', (request) => hosts.add(new URL(request.url()).host));
      opened.on('websocket', (socket) => hosts.add(new URL(socket.url()).host));
      opened.on('pageerror', (error) => complaints.push(error.message));
      opened.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
    });

    await run(page, 'FleetLive');
    await expect.poll(() => answerOf(page), PATIENCE).toContain('"phase"');

    hosts.delete(''); // data: and blob: URLs
    expect([...hosts]).toEqual([new URL(fleetgraph.url).host]);
    expect(complaints).toEqual([]);
  });
});

describe('SIGTERM', () => {
  it('ends the process in order while a page follows the fleet', async () => {
    await using page = await openGraphiql();
    await run(page, 'FleetLive');
    await expect.poll(() => answerOf(page), PATIENCE).toContain('"phase"');

    expect(await fleetgraph.stop()).toBe(0);
  });
});

async function openGraphiql(watch: (page: Page) => void = () => {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  watch(page);
  const introspected = page.waitForResponse((response) => response.url().endsWith('/graphql'));
  await page.goto(fleetgraph.url);
  await introspected;
  return page;
}

/** Runs one of the operations of the tab, of which the button knows once the schema is read. */
async function run(page: Page, operation: string): Promise<void> {
  const entry = page.getByRole('menuitem', { name: operation, exact: true });
  const isOffered = async (): Promise<boolean> => {
    if (!(await entry.isVisible())) await page.locator('.graphiql-execute-button').click();
    return entry.waitFor({ timeout: 1_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isOffered, PATIENCE).toBe(true);
  await entry.click();
}

/** What of the answer is in view: the editor draws no more. */
async function answerOf(page: Page): Promise<string> {
  const lines = await page.locator('.result-window .view-line').allTextContents();
  return lines.join('\n');
}

async function screenshot(page: Page, name: string): Promise<void> {
  const path = fileURLToPath(new URL(`screenshots/${name}.png`, import.meta.url));
  await page.screenshot({ path });
}
