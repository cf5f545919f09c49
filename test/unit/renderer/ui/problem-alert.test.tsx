import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProblemAlert } from '../../../../src-renderer/ui/ProblemAlert';
import { aProblem } from '../../../doubles/views';

describe('a problem on screen', () => {
  it('has ThunderPhone say what ThunderPhone said', () => {
    render(<ProblemAlert problem={aProblem('api_forbidden', { detail: 'Trial accounts call nobody.' })} />);
    expect(screen.getByText('ThunderPhone says: “Trial accounts call nobody.”')).toBeVisible();
  });

  it('does not put into its mouth what the keychain or this program says', () => {
    render(<ProblemAlert problem={aProblem('keychain_unavailable', { detail: 'no such service' })} />);
    expect(screen.getByText('no such service')).toBeVisible();
    expect(screen.queryByText(/ThunderPhone says/)).not.toBeInTheDocument();
  });
});
