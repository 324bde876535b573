/** Serves dist/ as a static host would: `npm run preview [port]`. */
import { fileURLToPath } from 'node:url';
import { serve } from './static-server.mjs';

const { address } = await serve(fileURLToPath(new URL('../dist', import.meta.url)), '/', {
  port: Number(process.argv[2] ?? 8080),
});
console.log(address);
