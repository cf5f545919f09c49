// node scripts/session.mjs COMMAND...: runs a command in a desktop session of its own (display, bus, unlocked
// keyring, window manager, tray, empty settings), as the desktop tests have it. Needs the system packages of
// `npm run setup -- --test`. Example: node scripts/session.mjs npx vitest run --project desktop
import { Trouble, runScript } from './lib/say.mjs';
import { runInSession } from './lib/session/run.mjs';
import { everything } from './lib/session/session.mjs';

await runScript('session', async () => {
  const command = process.argv.slice(2);
  if (command.length === 0) throw new Trouble('usage: node scripts/session.mjs COMMAND...');
  return runInSession(everything(), command);
});
