/** The mark beside a status, wherever one is said. */
import type { TemplateResult } from 'lit/html.js';
import * as icons from '../view/icons';

export function statusIcon(status: string): TemplateResult {
  if (status === 'satisfied') return icons.check;
  return status === 'depends' ? icons.question : icons.open;
}
