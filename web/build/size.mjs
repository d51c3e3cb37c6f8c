// Prints what the built page weighs, and fails when it is heavier than it may be.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const most = 1_500_000;
const folder = new URL('../dist/', import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((name) => statSync(name).isFile());
const weight = files.reduce((sum, name) => sum + gzipSync(readFileSync(name)).length, 0);
console.log(`page: ${files.length} files, ${(weight / 1e6).toFixed(2)} MB gzipped (at most ${(most / 1e6).toFixed(2)})`);
if (weight > most) {
  process.exit(1);
}
