import type { Browser } from 'playwright-core';
export type { Browser, BrowserContext, Page, Frame } from 'playwright-core';
export function chromiumPath(): string;
export function launch(): Promise<Browser>;
export function axeSource(): string;
