// Loaded before every command. Written for any Node, so that an old one gives a sentence and not a syntax error.
var needed = [22, 18];
var parts = process.versions.node.split('.');
var major = Number(parts[0]);
var minor = Number(parts[1]);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    'This command needs Node ' +
      needed.join('.') +
      ' or newer, but it was started with Node ' +
      process.versions.node +
      ' (' +
      process.execPath +
      '): start it through npm (`npm start`, `npm test`, `npm run check` …), which uses the Node' +
      ' that it installs into node_modules, or install a newer Node from https://nodejs.org.',
  );
  process.exit(1);
}
// Astro's own commands would report their use to its makers.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// To compile its modules took half of a short command's time. The setting reaches the processes that a command starts.
process.env.NODE_COMPILE_CACHE =
  process.env.NODE_COMPILE_CACHE || require('node:path').join(__dirname, '../.cache/compiled');
require('node:module').enableCompileCache();
