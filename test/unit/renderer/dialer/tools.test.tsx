import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { locateIssues } from '../../../../src-renderer/dialer/one-off/tools/locate';
import { EXAMPLE } from '../../../../src-renderer/dialer/one-off/tools/example';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { aForm, aTool } from '../../../doubles/one-off';
import { aDraft, aProblem } from '../../../doubles/views';
import { renderDialer } from './render-dialer';

const wrong = '[\n  {\n    "type": "function",\n    "function": { "name": "a" }\n  }\n]';

describe('what is wrong with tools', () => {
  it.each<[string, string, [number, number, RegExp][]]>([
    ['nothing', ' ', []],
    ['the example', EXAMPLE, []],
    ['a missing comma', '[\n  {"type": "function" "function": {}}\n]', [[2, 23, /comma/]]],
    ['a comma too many', '[\n  1,\n]', [[3, 1, /value/i]]],
    ['an end too early', '[\n  {', [[2, 4, /\}|\]|expected/]]],
    ['a comment', '// tools\n[]', [[1, 1, /comments/]]],
    ['something after the end', '[]\nx', [[2, 1, /./]]],
    [
      'a member twice',
      '[\n {"type": "function",\n  "type": "function"}]',
      [
        [2, 2, /./],
        [2, 2, /./],
        [3, 3, /twice/],
      ],
    ],
  ])('%s', (_, text, expected) => {
    const found = locateIssues(text);
    expect(found.map(({ line, column }) => [line, column])).toEqual(expected.map(([line, column]) => [line, column]));
    found.forEach(({ message }, index) => expect(message).toMatch(expected[index]?.[2] ?? /never/));
  });

  it('is told at the line and column of the member that it is about', () => {
    expect(locateIssues(wrong).map(({ line, column }) => [line, column])).toEqual([
      [2, 3],
      [4, 5],
      [4, 5],
    ]);
  });
});

describe('the tools of a one-off agent', () => {
  async function renderTools(tools = '') {
    const draft = aDraft({ agent: { kind: 'one_off' }, oneOff: aForm({ tools }) });
    const rendered = await renderDialer({ draft });
    const { user } = rendered;
    await user.click(await screen.findByRole('button', { name: 'More of this configuration' }));
    await user.click(screen.getByRole('button', { name: 'Tools…' }));
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Tools as JSON' });
    return { ...rendered, area, type: (text: string) => fireEvent.change(area, { target: { value: text } }) };
  }

  it('cannot be kept while something is wrong; the list jumps to it', async () => {
    const { user, bridge, area, type } = await renderTools();
    type(wrong);
    const issues = await screen.findAllByRole('button', { name: /^Line/ });
    expect(issues[0]).toHaveAccessibleName(/Line 2, column 3 .*endpoint/);
    await user.click(screen.getByRole('button', { name: /Keep tools/ }));
    expect(bridge.payloads('tools.keep')).toEqual([]);
    await user.click(issues[1] as HTMLElement);
    expect(area).toHaveFocus();
    expect(wrong.slice(0, area.selectionStart).split('\n')).toHaveLength(4);
  });

  it('go to main whole, once, and into the draft only with references', async () => {
    const { user, bridge, type } = await renderTools();
    const kept = JSON.stringify([aTool({ A: '{{secret:12345678-abcd}}' })], null, 2);
    bridge.on('tools.keep', () => answer({ tools: kept, memoryOnly: false }));
    const typed = JSON.stringify([aTool({ A: 'Bearer s3cret' })]);
    type(typed);
    await user.click(screen.getByRole('button', { name: 'Keep tools' }));
    expect(await screen.findByText(/Header values are in the keychain/)).toBeVisible();
    expect(bridge.payloads('tools.keep')).toEqual([{ tools: typed, keep: 'keychain' }]);
    expect(bridge.payloads('draft.edit').at(-1)).toMatchObject({ oneOff: { tools: kept } });
    expect(JSON.stringify(bridge.payloads('draft.edit'))).not.toContain('s3cret');
    expect(document.body.innerHTML).not.toContain('s3cret');
    expect(screen.getByText('1 tool')).toBeVisible();
  });

  it('can be kept for this run where there is no keychain, and it is said', async () => {
    const { user, bridge, type } = await renderTools();
    bridge.on('tools.keep', ({ tools, keep }) =>
      keep === 'memory' ? answer({ tools, memoryOnly: true }) : refuse(aProblem('keychain_unavailable')),
    );
    type(EXAMPLE);
    await user.click(screen.getByRole('button', { name: 'Keep tools' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('For this run only');
    await user.click(screen.getByRole('button', { name: 'Use for this run only' }));
    expect(await screen.findByText(/Header values stay for this run only/)).toBeVisible();
  });

  it('stay as they were where Cancel came before the keychain did', async () => {
    const { user, bridge, type } = await renderTools();
    const asked: ((kept: { tools: string; memoryOnly: boolean }) => void)[] = [];
    bridge.on('tools.keep', () => new Promise((resolve) => asked.push((kept) => resolve(answer(kept)))));
    type(EXAMPLE);
    await user.click(screen.getByRole('button', { name: 'Keep tools' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await act(async () => {
      asked[0]?.({ tools: JSON.stringify([aTool()]), memoryOnly: false });
      await Promise.resolve();
    });
    expect(asked).toHaveLength(1);
    expect(bridge.payloads('draft.edit')).toEqual([]);
    expect(screen.getByText('No tools')).toBeVisible();
  });

  it('that were typed and not kept are gone with Cancel', async () => {
    const { user, bridge, type } = await renderTools();
    type(EXAMPLE);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(bridge.payloads('draft.edit')).toEqual([]);
    expect(screen.getByText('No tools')).toBeVisible();
  });
});
