// Writes .gz and .br beside every text file of the build, and portal/index.html beside portal.html,
// so that the server sends ready bytes. Never touches anything outside the folder it is given.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = process.argv[2] ?? "dist";
const text = /\.(html|js|css|svg|json|txt)$/;

mkdirSync(join(root, "portal"), { recursive: true });
copyFileSync(join(root, "portal.html"), join(root, "portal", "index.html"));

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

for (const path of files(root).filter((path) => text.test(path))) {
  const bytes = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
