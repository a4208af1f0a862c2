// The fallback runtime is a packaged Electron without the default app that opens a folder. These lines do
// what that app does: `electron [switches] <folder>` runs the folder's application under its own name.
const { resolve } = require('node:path');
const { app } = require('electron');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('Usage: electron [switches] <folder>\n');
  process.exit(1);
}

const appPath = resolve(folder);
const { name, productName, version, main } = require(resolve(appPath, 'package.json'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(appPath);
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', resolve(app.getPath('appData'), app.getName()));
}
require(resolve(appPath, main));
