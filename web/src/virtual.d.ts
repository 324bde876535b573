/** Made by vite.config.ts from the folders under data/catalogues. */
declare module 'virtual:catalogues' {
  const listed: Record<string, { name: string; path: string; bytes: number }[]>;
  export default listed;
}
