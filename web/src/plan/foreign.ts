/** Foreign text as it leaves the site in a file: one kind of line break, and nothing that would hide or reorder what stands around it. */
import { clean } from '../view/text';

export function foreign(text: string): string {
  return clean(text.replace(/\r\n?/g, '\n'));
}
