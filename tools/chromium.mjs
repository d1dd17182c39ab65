// A Chromium for the browser tests: the one on the PATH, else the npm package locked in tools/, unpacked once into
// tools/.cache with the libraries it brings and a Chinese font (without one every Chinese character is an empty box).
//
//   CHROMIUM=$(node tools/chromium.mjs)
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { Stop, installPackages, main, tools } from './project.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PACKAGE = join(tools, 'node_modules', '@sparticuz', 'chromium', 'bin');
const FONTS = join(tools, 'node_modules', '@expo-google-fonts', 'noto-sans-sc');
const CACHE = join(tools, '.cache', 'chromium');

/** The path of a browser that starts; `CHROMIUM` in the environment wins, TOOLS_CHROMIUM=package takes the npm one. */
export async function chromium() {
  const found = process.env.CHROMIUM ?? (process.env.TOOLS_CHROMIUM === 'package' ? undefined : onPath());
  const path = found ?? (await unpacked());
  const answer = spawnSync(path, ['--headless', '--no-sandbox', '--version'], { encoding: 'utf8' });
  if (answer.status !== 0) throw new Stop(`Chromium: ${path} does not start\n${answer.error ?? answer.stderr}`);
  return path;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Unpacks the package's browser beside a launcher that tells it where its libraries and fonts are. */
async function unpacked() {
  const launcher = join(CACHE, 'chromium.sh');
  if (existsSync(launcher)) return launcher;
  await installPackages(tools);
  if (!existsSync(PACKAGE)) throw new Stop('Chromium: none on the PATH and no package for this system; name one in CHROMIUM');
  // Made under another name and renamed at the end: an interrupted run leaves nothing that looks finished.
  const making = `${CACHE}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  await decompress(join(PACKAGE, 'chromium.br'), join(making, 'chromium'), 0o755);
  for (const name of ['al2023', 'swiftshader']) {
    const archive = join(making, `${name}.tar`);
    await decompress(join(PACKAGE, `${name}.tar.br`), archive, 0o644);
    const result = spawnSync('tar', ['-xf', archive, '-C', making], { encoding: 'utf8' });
    if (result.status !== 0) throw new Stop(`Chromium: tar failed on ${name}\n${result.error ?? result.stderr}`);
    rmSync(archive);
  }
  writeFileSync(join(making, 'fonts.conf'), fontConfiguration());
  writeFileSync(join(making, 'chromium.sh'), LAUNCHER, { mode: 0o755 });
  rmSync(CACHE, { recursive: true, force: true });
  renameSync(making, CACHE);
  return launcher;
}

function decompress(from, to, mode) {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}

// The system's own libraries come first where it has them; ours fill the gaps of a bare machine.
const LAUNCHER = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export FONTCONFIG_FILE="$here/fonts.conf"
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/lib"
exec "$here/chromium" "$@"
`;

/** Only our own font folders and cache: the same picture on every machine. */
function fontConfiguration() {
  const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'].map((weight) => `  <dir>${join(FONTS, weight)}</dir>`);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${weights.join('\n')}
  <cachedir>${join(CACHE, 'font-cache')}</cachedir>
</fontconfig>
`;
}

main(import.meta, async () => console.log(await chromium()));
