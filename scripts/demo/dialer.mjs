// From the first run to two calls that have ended, one completed and one failed.

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./timeline.mjs').Timeline} timeline
 * @param {(name: string) => Promise<unknown>} shoot
 */
export async function showDialer(page, timeline, shoot) {
  await page.getByRole('button', { name: 'Try the sandbox' }).waitFor();
  timeline.say('first run: asks for an API key, offers the sandbox');
  await shoot('first-run');
  await page.getByRole('button', { name: 'Try the sandbox' }).click();
  const field = page.getByRole('textbox', { name: 'Number to call' });
  await field.waitFor();
  timeline.say('sandbox account: the dial view');
  await choose(page, 'Call from', /\+1 415 555 0101|\(415\) 555-0101/);
  await choose(page, 'Agent', /Appointment reminders/);
  await dial(page, '2125550142', timeline);
  await shoot('dial');
  await call(page);
  await follow(page, '+1 212 555 0142', ['In progress', 'Completed'], timeline, shoot);
  await dial(page, '6465550199', timeline);
  await call(page);
  await follow(page, '+1 646 555 0199', ['Failed'], timeline, shoot);
  await dial(page, '6465550117', timeline);
  await shoot('calls');
  await page.getByRole('textbox', { name: 'Number to call' }).fill('');
}

/** @param {import('playwright-core').Page} page */
async function call(page) {
  await page.getByRole('button', { name: 'Call', exact: true }).click();
}

/** @param {import('playwright-core').Page} page @param {string} digits @param {import('./timeline.mjs').Timeline} timeline */
async function dial(page, digits, timeline) {
  const pad = page.getByRole('group', { name: 'Dial pad' });
  for (const digit of digits) await pad.getByRole('button', { name: digit, exact: true }).click();
  const shown = await page.getByRole('textbox', { name: 'Number to call' }).inputValue();
  timeline.say(`dialled ${digits} on the pad, shown as ${shown}`);
}

/** @param {import('playwright-core').Page} page @param {string} field @param {RegExp} option */
async function choose(page, field, option) {
  const opener = page
    .getByRole('button', { name: field })
    .or(page.getByRole('combobox', { name: field }))
    .first();
  await opener.click();
  await page.getByRole('option', { name: option, disabled: false }).first().click();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} number
 * @param {string[]} states in the order in which they must be seen
 * @param {import('./timeline.mjs').Timeline} timeline
 * @param {(name: string) => Promise<unknown>} shoot
 */
async function follow(page, number, states, timeline, shoot) {
  const row = page.getByRole('region', { name: 'Live calls' }).getByRole('listitem').filter({ hasText: number });
  for (const state of states) {
    await row.filter({ hasText: state }).waitFor({ timeout: 60_000 });
    timeline.say(`${number}: ${state}`);
    if (state === 'In progress') await shoot('in-progress');
  }
}
