/**
 * Foreign text on the page: always text, never markup; isolated, so that its direction cannot reorder what stands around it;
 * and with its language named where that is not the page's.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Text } from '../engine/engine';
import type { Reader } from './reader';

export interface Chosen {
  language: string;
  value: string;
}

/** The reader's language, else English, else the first that was written. */
export function choose(text: Text | undefined, language: string): Chosen | undefined {
  if (!text) return undefined;
  const found = [language, 'en', ...Object.keys(text)].find((code) => Object.hasOwn(text, code));
  return found === undefined ? undefined : { language: found, value: clean(text[found]!) };
}

/** Control characters and bidirectional controls removed: they change how other text is read, and say nothing themselves. */
export function clean(value: string): string {
  return value.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

export function plain(text: Text | string | undefined, reader: Reader): string {
  if (typeof text === 'string') return clean(text);
  return choose(text, reader.language)?.value ?? '';
}

export function say(text: Text | string | undefined, reader: Reader): TemplateResult | typeof nothing {
  if (typeof text === 'string') return isolated(text);
  const chosen = choose(text, reader.language);
  if (!chosen) return nothing;
  const language = chosen.language === reader.language ? nothing : chosen.language;
  return html`<bdi lang=${language}>${chosen.value}</bdi>`;
}

/** Text that has no language of its own, such as a name or a number that an author wrote. */
export function isolated(value: unknown): TemplateResult {
  return html`<bdi>${clean(String(value))}</bdi>`;
}

/** The address itself if it may be followed: http and https only. */
export function followable(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A link to a foreign page if it may be followed, else the text as it stands. */
export function outward(address: unknown, label?: unknown): TemplateResult {
  const href = followable(address);
  const shown = label ?? isolated(address);
  if (!href) return html`${shown}`;
  return html`<a class="outward" href=${href} rel="noopener noreferrer nofollow">${shown}</a>`;
}
