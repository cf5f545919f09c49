// A profile as it is after a person's first minute: the account is there, and Chromium has its caches. Made once; every
// start gets a copy, so that the tenth start finds what the first one found.
import { setTimeout as wait } from 'node:timers/promises';
import { NUMBER_FIELD } from './app-page.mjs';
import { startElectron } from './electron.mjs';
import { freshPath } from './folders.mjs';

/** Time for Chromium to write its caches, in ms. */
const SETTLE = 4_000;

/** @param {string} app folder of the built app @param {string[]} [more] switches @returns {Promise<string>} */
export async function sandboxProfile(app, more = []) {
  const profile = freshPath();
  const first = await startElectron(app, profile, more);
  await first.page.until('button');
  await first.page.run(clickButton, 'Try the sandbox');
  await first.page.until(NUMBER_FIELD);
  await wait(SETTLE);
  await first.end();
  await warm(app, profile, more);
  return profile;
}

/** @param {string} floor folder of the floor @returns {Promise<string>} */
export async function floorProfile(floor) {
  const profile = freshPath();
  for (let start = 0; start < 3; start += 1) await warm(floor, profile);
  return profile;
}

/** V8 keeps compiled code from the second use on. @param {string} folder @param {string} profile @param {string[]} [more] */
async function warm(folder, profile, more = []) {
  for (let start = 0; start < 2; start += 1) {
    const running = await startElectron(folder, profile, more);
    await running.page.until('body');
    await wait(SETTLE);
    await running.end();
  }
}

/** @param {string} name */
function clickButton(name) {
  return new Promise((resolve) => {
    const look = () => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
      if (!button) return setTimeout(look, 20);
      button.click();
      return resolve(true);
    };
    look();
  });
}
