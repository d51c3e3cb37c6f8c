// Puts beside the program what it reads itself of the page's packages: the outlines of countries (world-atlas: Natural Earth redrawn; ISC) into ground/, and the
// page's fonts (Noto Sans; SIL Open Font License), in a form that pictures can be written with, into fonts/. What is there already and is the same stays untouched.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const latin = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map((script) => ['noto-sans', script]);
const fonts = [...latin, ['noto-sans-arabic', 'arabic']].flatMap(([family, script]) => ['400', '600'].map((weight) => {
  const name = `${family}-${script}-${weight}-normal.woff`;
  return [`../node_modules/@fontsource/${family}/files/${name}`, `../../fonts/${name}`];
}));
// Finer outlines go beside these under names that sort before.
const files = [['../node_modules/world-atlas/countries-50m.json', '../../ground/zz-world-atlas.json'], ...fonts, ['../node_modules/@fontsource/noto-sans/LICENSE', '../../fonts/LICENSE']];

// The name that the outlines had before.
rmSync(at('../../ground/zz-countries.json'), { force: true });
for (const [from, to] of files) {
  if (!existsSync(at(from))) {
    console.error(`beside: ${at(from)} is not here; run npm ci in web/`);
    process.exit(1);
  }

  if (!existsSync(at(to)) || !readFileSync(at(to)).equals(readFileSync(at(from)))) {
    mkdirSync(at(to.slice(0, to.lastIndexOf('/'))), { recursive: true });
    copyFileSync(at(from), at(to));
  }
}

console.log(`beside: outlines of 241 countries in ground/, ${fonts.length} fonts in fonts/`);
