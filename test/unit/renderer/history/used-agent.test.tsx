import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UsedAgent } from '../../../../src-renderer/history/details/UsedAgent';
import { aForm } from '../../../doubles/one-off';

describe('what a call was made with', () => {
  it('is the configuration, its long texts folded, with secrets only as references', () => {
    const tools = '[{ "headers": { "A": "{{secret:12345678-abcd}}" } }]';
    render(<UsedAgent oneOff={aForm({ product: 'bolt', tools })} variables={[]} />);
    const section = screen.getByRole('region', { name: 'Configuration' });
    expect(section).toHaveTextContent('Voiceolivia');
    expect(section).toHaveTextContent('Productbolt');
    expect(within(section).getByText(aForm().prompt)).not.toBeVisible();
    expect(within(section).getByText(tools)).not.toBeVisible();
    expect(screen.queryByRole('region', { name: 'Variables' })).not.toBeInTheDocument();
  });

  it('is the variables by name, and nothing where there was neither', () => {
    const { rerender, container } = render(<UsedAgent oneOff={null} variables={[{ name: 'day', value: 'Friday' }]} />);
    expect(screen.getByRole('region', { name: 'Variables' })).toHaveTextContent('dayFriday');
    rerender(<UsedAgent oneOff={null} variables={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
