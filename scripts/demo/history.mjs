// The record of what was called, and the words of the call.

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./timeline.mjs').Timeline} timeline
 * @param {(name: string) => Promise<unknown>} shoot
 */
export async function showHistory(page, timeline, shoot) {
  await page.getByRole('navigation', { name: 'Main' }).getByText('History').click();
  const history = page.getByRole('region', { name: 'Call history' });
  await history.getByText('2 calls').waitFor();
  timeline.say('history: 2 calls');
  await history.getByRole('searchbox', { name: 'Search calls' }).fill('0142');
  await history.getByText('1 call', { exact: true }).waitFor();
  timeline.say('search for 0142: 1 call');
  await history.getByRole('button', { name: 'Details' }).first().click();
  const details = page
    .getByRole('region', { name: 'Call details' })
    .or(page.getByRole('dialog', { name: 'Call details' }));
  await details.getByText('Accepted by ThunderPhone').waitFor();
  await details
    .getByText(/^Caller/)
    .first()
    .waitFor();
  timeline.say('details: timeline and transcript');
  await history.getByRole('searchbox', { name: 'Search calls' }).fill('');
  await history.getByText('2 calls').waitFor();
  await shoot('history');
}
