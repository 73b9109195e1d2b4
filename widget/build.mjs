// Bundle src/ into the one file dist/widget.js, and write into it what it was made from (tests/widget/test_build.py).
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { build, transform } from "esbuild";

const here = new URL(".", import.meta.url).pathname;
const names = readdirSync(`${here}src`).sort().map((name) => `src/${name}`);
const hash = createHash("sha256");
for (const name of [...names, "build.mjs", "package.json"]) hash.update(`${name}\0`).update(readFileSync(here + name));

const smallStyles = {
  name: "small-styles",
  setup(/** @type {import("esbuild").PluginBuild} */ building) {
    building.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true, target: "chrome111" });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

await build({
  absWorkingDir: here,
  entryPoints: ["src/main.js"],
  outfile: "dist/widget.js",
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  banner: { js: `/* JPO Assistant widget, built from ${hash.digest("hex")} */` },
  plugins: [smallStyles],
});
