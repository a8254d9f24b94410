import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WAIT_MILLISECONDS = 15_000;

/** Where a browser is on this machine; null when there is none. */
export const BROWSER_PATH: string | null = PLACES.find(existsSync) ?? null;

/** Starts the browser of this machine, without a window. */
export async function openBrowser(): Promise<Browser> {
  // The sandbox of the browser does not start as root, and what it opens here is our own page.
  return chromium.launch({ executablePath: BROWSER_PATH!, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** Somebody at a browser of their own, with nothing in it yet. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console said, and what failed. */
  readonly complaints: string[];
  /** Every address that was asked for, with the page's own. */
  readonly addresses: string[];
  /** The scripts that were fetched so far, by address. */
  readonly scripts: Map<string, string>;
  leave(): Promise<void>;
}

/** How a visitor looks. */
export interface VisitorOptions {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** Opens a browser window that remembers nothing, and notes what goes wrong in it. */
export async function openVisitor(browser: Browser, options: VisitorOptions = {}): Promise<Visitor> {
  const { scheme = 'light', width = 1280, height = 900 } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale: 'nl-NL' });
  context.setDefaultTimeout(WAIT_MILLISECONDS);
  const page = await context.newPage();
  const visitor: Visitor = {
    page,
    context,
    complaints: [],
    addresses: [],
    scripts: new Map(),
    leave: () => context.close(),
  };
  page.on('console', (message) => visitor.complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => visitor.complaints.push(error.message));
  page.on('request', (request) => visitor.addresses.push(request.url()));
  page.on('framenavigated', (frame) => visitor.addresses.push(frame.url()));
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    void response.text().then(
      (text) => visitor.scripts.set(response.url(), text),
      () => undefined,
    );
  });
  return visitor;
}

/** Signs in by the page, as somebody of the demo world, for a purpose where there is a choice. */
export async function signIn({ page }: Visitor, url: string, name: string, purpose?: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('button', { name }).click();
  if (purpose) await page.getByRole('button', { name: purpose }).click();
  await page.getByRole('button', { name: 'Afmelden' }).waitFor();
}

/** Opens somebody of one's own clients from the list. */
export async function openClient({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Mijn cliënten' }).first().click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor();
}

/** Whether the keyboard is at something. */
export async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element: unknown) => {
    const { document } = globalThis as unknown as { document: { activeElement: unknown } };
    return element === document.activeElement;
  });
}

/** Expects that axe finds nothing on the screen as it is. */
export async function expectAccessible({ page }: Visitor, screen: string): Promise<void> {
  // Grey bars come and go; what counts is the screen.
  await page.locator('[role=status] [aria-hidden]').first().waitFor({ state: 'detached' });
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    const found = (await axe.run()).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
  expect({ screen, violations }).toEqual({ screen, violations: [] });
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Expects that nothing has to be scrolled sideways to be read. */
export async function expectToFit({ page }: Visitor, screen: string): Promise<void> {
  const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect({ screen, wider }).toEqual({ screen, wider: 0 });
}
