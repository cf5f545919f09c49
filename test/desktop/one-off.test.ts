import { describe, expect, it } from 'vitest';
import { filesWith } from '../doubles/app/leaks';
import { keepTools, PROMPT, promptField, toolsWith, TOOL_SECRET, writeOneOff } from '../doubles/app/one-off-steps';
import { callButton, liveCalls, numberField, openView } from '../doubles/app/steps';
import { withAccount } from '../doubles/app/with-account';

const app = withAccount({ sandbox: { speed: 8 } });

const TOOLS = toolsWith(TOOL_SECRET);
const placed = () => app.sandbox.requests().filter(({ method }) => method === 'POST');

describe('a one-off agent', () => {
  it('is written, calls, and is what the call record shows; its secret is nowhere but in the request', async () => {
    const { page, running } = app;
    await writeOneOff(page);
    await keepTools(page);
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();

    expect(placed()).toHaveLength(1);
    expect(placed()[0]?.body).toMatchObject({
      config: { prompt: PROMPT, voice: 'olivia', product: 'bolt', tools: TOOLS },
    });
    expect(placed()[0]?.body).not.toHaveProperty('agent_id');

    await openView(page, 'History');
    await page
      .getByRole('row', { name: /One-off configuration/ })
      .first()
      .click();
    await page.getByText('Configuration', { exact: true }).first().waitFor();
    expect(await page.content()).not.toContain(TOOL_SECRET);

    await running.quit();
    expect(await filesWith(running.profile, TOOL_SECRET)).toEqual([]);
    expect(await filesWith(running.profile, 'Remind the person')).not.toEqual([]);
  });

  it('is there again at the next start, and its secret is still sent', async () => {
    await writeOneOff(app.page);
    await keepTools(app.page);
    const again = await app.restart();
    await promptField(again).waitFor();
    await numberField(again).fill('2125550142');
    await callButton(again).click();
    await liveCalls(again).first().waitFor();
    await expect.poll(() => placed()[0]?.body).toMatchObject({ config: { prompt: PROMPT, tools: TOOLS } });
  });
});
