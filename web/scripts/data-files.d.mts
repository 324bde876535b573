export const dataFolder: string;
export function catalogueFiles(): Promise<Record<string, { name: string; path: string; bytes: number }[]>>;
export function shippedFiles(): Promise<string[]>;
export function codeListFiles(): Promise<Record<string, string>>;
