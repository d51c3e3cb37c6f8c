// Puts the outlines of countries where the program reads them: ground/zz-countries.json, from the package world-atlas (Natural Earth redrawn; ISC).
// Finer outlines go beside it under names that sort before. A file that is there already and is the same stays untouched.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../node_modules/world-atlas/countries-50m.json', import.meta.url));
const folder = fileURLToPath(new URL('../../ground/', import.meta.url));
const to = `${folder}zz-countries.json`;
if (!existsSync(from)) {
  console.error('ground: world-atlas is not here; run npm ci in web/');
  process.exit(1);
}

if (!existsSync(to) || !readFileSync(to).equals(readFileSync(from))) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(from, to);
}

console.log('ground: outlines of 241 countries in ground/zz-countries.json');
