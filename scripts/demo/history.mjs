// The record of what was called, and the words of the call.

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./timeline.mjs').Timeline} timeline
 * @param {(name: string) => Promise<unknown>} shoot
 */
export async function showHistory(page, timeline, shoot) {
  await page.getByRole('navigation', { name: 'Main' }).getByText('History').click();
  const history = page.getByRole('region', { name: 'Call history' });
  const row = (/** @type {string} */ number) => history.getByRole('row').filter({ hasText: number }).first();
  await row('+1 212 555 0142').waitFor();
  await row('+1 646 555 0199').waitFor();
  // The sandbox's organization has made calls before.
  const count = history.getByText(/^[\d,]+ calls?$/).first();
  timeline.say(`history: both calls, of ${await count.innerText()}`);
  await history.getByRole('combobox', { name: 'Search calls' }).fill('2125550142');
  await row('+1 646 555 0199').waitFor({ state: 'detached' });
  await row('+1 212 555 0142').waitFor();
  timeline.say(`search for 2125550142: ${await count.innerText()}`);
  await history.getByRole('button', { name: 'Details' }).first().click();
  const details = page
    .getByRole('region', { name: 'Call details' })
    .or(page.getByRole('dialog', { name: 'Call details' }));
  await details.getByText('Accepted by ThunderPhone').waitFor();
  await details
    .getByText(/^Other side/)
    .first()
    .waitFor();
  timeline.say('details: timeline and transcript');
  await history.getByRole('combobox', { name: 'Search calls' }).fill('');
  await row('+1 646 555 0199').waitFor();
  await shoot('history');
}
